using System.Globalization;
using Yangke.Btyd;

namespace Yangke.ValueStudy;

/// <summary>
/// When will a regular visitor come next? Simulated customers who come every six weeks or so, more and more punctually
/// (Erlang-k), watched for 26 to 52 weeks; errors are of those with two repeat visits or more who do return.
/// </summary>
internal static class Regular
{
    private const int Customers = 6_000;
    private static readonly int[] Ks = [1, 2, 3, 4, 6, 8, 10];

    public static void Write(string to)
    {
        var results = Ks.Select(k => (K: k, Rules: Run(k))).ToList();
        foreach (var (k, rules) in results)
        {
            foreach (var rule in rules)
            {
                Console.WriteLine($"k={k,-2} {rule.Name,-22} median error {rule.Median,6:F1} days, mean {rule.Mean,6:F1}, in the 80 % interval {rule.Within:P0}");
            }
        }

        var chart = new Chart("Next visit of regular visitors: median error of the date", "Erlang k of the simulated gaps (larger is more punctual)", "days")
            .Marks(Ks.Select(k => ((double)k, k.ToString(CultureInfo.InvariantCulture))));
        foreach (var (name, i) in results[0].Rules.Select((rule, i) => (rule.Name, i)))
        {
            chart.Line(name, results.Select(result => ((double)result.K, result.Rules[i].Median)), dashed: i > 2);
        }

        chart.Save(Path.Combine(to, "next-visit.svg"));
    }

    private static List<(string Name, double Median, double Mean, double Within)> Run(int k)
    {
        var simulation = new Simulation(BetaGeometric.MbgCnbd(k, 8, 48.0 / k, 1, 12), null, 40 + k);
        var random = new RandomStream(4);
        var (histories, seen) = (new Histories(), new List<(History History, double Wait)>());
        var (gaps, all) = (0.0, new List<double>());
        for (var i = 0; i < Customers; i++)
        {
            var age = random.Whole(182, 364) / 7.0;
            var times = simulation.Purchases(400);
            var x = times.TakeWhile(time => time <= age).Count();
            for (var n = 0; n < x; n++)
            {
                all.Add(times[n] - (n == 0 ? 0 : times[n - 1]));
                gaps += Math.Log(all[^1]);
            }

            var history = new History(x, x == 0 ? 0 : times[x - 1], age);
            histories.Add(history);
            if (x >= 2 && times.Count > x)
            {
                seen.Add((history, times[x] - age));
            }
        }

        histories.LogGaps = gaps;
        all.Sort();
        var usual = all[all.Count / 2];
        var regular = PurchaseFit.Of(histories, ModelKind.MbgCnbdK);
        Console.WriteLine($"k={k}: fitted {regular.Why}");
        return
        [
            Model("mbgcnbdk", regular.Model, seen),
            Model("bgnbd", PurchaseFit.Of(histories, ModelKind.BgNbd).Model, seen),
            Model("pnbd", PurchaseFit.Of(histories, ModelKind.ParetoNbd).Model, seen),
            Rule("own mean gap", h => Math.Max(0, h.Tx + h.Tx / h.X - h.T), seen),
            Rule("everybody's median gap", h => Math.Max(0, h.Tx + usual - h.T), seen),
        ];
    }

    private static (string, double, double, double) Model(string name, PurchaseProcess model, List<(History History, double Wait)> seen) =>
        Rule(name, h => model.WeeksToNext(h, 0.5), seen) with
        {
            Item4 = seen.Average(s => s.Wait >= model.WeeksToNext(s.History, 0.1) && s.Wait <= model.WeeksToNext(s.History, 0.9) ? 1.0 : 0),
        };

    private static (string, double, double, double) Rule(string name, Func<History, double> weeks, List<(History History, double Wait)> seen)
    {
        double[] errors = [.. seen.Select(s => 7 * Math.Abs(weeks(s.History) - s.Wait)).Order()];
        return (name, errors[errors.Length / 2], errors.Average(), double.NaN);
    }
}

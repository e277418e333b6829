using System.Globalization;
using Yangke.Btyd;

namespace Yangke.ValueStudy;

/// <summary>The models beside simple rules on CDNOW: 39 weeks to learn from, 39 to be judged by.</summary>
internal sealed class Cdnow
{
    private static readonly DateOnly End = new(1997, 9, 30), Last = new(1998, 6, 30);
    private readonly string _log, _to;
    private readonly PurchaseBook _book;
    private readonly SpendFit _spend;
    private readonly Dictionary<string, PurchaseFit> _fits;

    public Cdnow(string data, string to)
    {
        (_log, _to) = (Path.Combine(data, "cdnow_transactions.csv"), to);
        _book = PurchaseLog.Read(File.OpenRead(_log), new("id", "date", "amount"), End, Last, new Rejects());
        _spend = _book.FitSpend()!;
        _fits = new[] { ModelKind.BgNbd, ModelKind.MbgNbd, ModelKind.ParetoNbd }
            .ToDictionary(kind => kind.Word(), kind => PurchaseFit.Of(_book.Histories, kind), StringComparer.Ordinal);
    }

    public void Write()
    {
        foreach (var (word, fit) in _fits)
        {
            Console.WriteLine($"{word}: LL {fit.LogLikelihood:F2} {string.Join(' ', fit.Model.Parameters.Select(p => $"{p.Name}={p.Value:G4}"))}");
            foreach (var row in HoldoutTable.Of(_book, fit.Model, _spend))
            {
                Console.WriteLine($"  {row.Name,-24} {row.Accuracy?.Ratio,7:F3} {row.Accuracy?.Mae,7:F3} {row.Accuracy?.Rmse,7:F3} "
                    + $"{row.Accuracy?.Correlation,7:F3} {100 * row.TopFifth,7:F1} {row.Gini,7:F3}");
            }
        }

        ByFrequency();
        Tracking();
        Gains();
        Alive();
    }

    private void ByFrequency()
    {
        var groups = Enumerable.Range(0, _book.Customers).GroupBy(i => Math.Min(_book.History(i).X, 7)).OrderBy(g => g.Key).ToList();
        IEnumerable<(double, double)> Mean(Func<int, double> of) => groups.Select(g => ((double)g.Key, g.Average(of)));
        var chart = new Chart("Purchases in the 39 weeks after, by purchases before", "repeat purchases in calibration", "mean per customer")
            .Marks(groups.Select(g => ((double)g.Key, g.Key == 7 ? "7+" : g.Key.ToString(CultureInfo.InvariantCulture))))
            .Line("what happened", Mean(i => _book.Holdout!.Purchases[i]));
        foreach (var (word, fit) in _fits)
        {
            chart.Line(word, Mean(i => fit.Model.ExpectedPurchases(_book.History(i), 39)));
        }

        chart.Line("own past rate", Mean(i => _book.History(i).X / _book.History(i).T * 39), dashed: true).Save(At("by-frequency.svg"));
    }

    private void Tracking()
    {
        var firsts = Enumerable.Range(0, _book.Customers).Select(i => 39 - _book.History(i).T).GroupBy(first => first).ToList();
        var actual = new double[79];
        var seen = new HashSet<(string, int)>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(_log).Skip(1).Select(line => line.Split(',')))
        {
            var day = DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - End.DayNumber + 273;
            if (seen.Add((cells[0], day)) && !first.TryAdd(cells[0], day))
            {
                actual[(int)Math.Ceiling(day / 7.0)]++;
            }
        }

        for (var week = 1; week < 79; week++)
        {
            actual[week] += actual[week - 1];
        }

        var chart = new Chart("Repeat purchases added up (weeks 1 to 39 were learnt)", "week", "purchases")
            .Line("what happened", actual.Select((sum, week) => ((double)week, sum)));
        foreach (var (word, fit) in _fits)
        {
            chart.Line(word, Enumerable.Range(0, 79).Select(week =>
                ((double)week, firsts.Where(f => f.Key < week).Sum(f => f.Count() * fit.Model.ExpectedFromStart(week - f.Key)))));
        }

        chart.Save(At("tracking.svg"));
    }

    private void Gains()
    {
        double[] revenue = _book.Holdout!.Revenue!, spent = _book.Holdout.CalibrationSpend!;
        double[] Each(Func<int, double> of) => [.. Enumerable.Range(0, _book.Customers).Select(of)];
        double[] Value(PurchaseProcess model) =>
            Each(i => model.ExpectedPurchases(_book.History(i), 39) * _spend.Expected(_book.History(i).X, _book.MeanSpend(i)));
        var shares = Enumerable.Range(0, 51).Select(i => i / 50.0).ToList();
        IEnumerable<(double, double)> Curve(double[] score) => shares.Select(s => (100 * s, 100 * Ranking.TopShare(score, revenue, s)));
        new Chart("Who brings the revenue of the 39 weeks after", "best customers by score, %", "share of revenue, %")
            .Line("perfect order", Curve(revenue))
            .Line("bgnbd x gamma-gamma", Curve(Value(_fits["bgnbd"].Model)))
            .Line("pnbd x gamma-gamma", Curve(Value(_fits["pnbd"].Model)))
            .Line("calibration spend", Curve(spent), dashed: true)
            .Line("recency", Curve(Each(i => _book.History(i).Tx - _book.History(i).T)), dashed: true)
            .Save(At("gains.svg"));
    }

    /// <summary>One-time buyers: the chance of at least one purchase in the hold-out, said and seen.</summary>
    private void Alive()
    {
        int[] once = [.. Enumerable.Range(0, _book.Customers).Where(i => _book.History(i).X == 0)];
        Console.WriteLine($"one-time buyers {once.Length}, came back in the hold-out {once.Average(i => _book.Holdout!.Purchases[i] > 0 ? 1.0 : 0):P1}");
        foreach (var (word, fit) in _fits)
        {
            Console.WriteLine($"  {word}: mean P(alive) {once.Average(i => fit.Model.ChanceAlive(_book.History(i))):P1}, "
                + $"expected purchases {once.Sum(i => fit.Model.ExpectedPurchases(_book.History(i), 39)):F0} of {once.Sum(i => _book.Holdout!.Purchases[i])}");
        }
    }

    private string At(string name) => Path.Combine(_to, name);
}

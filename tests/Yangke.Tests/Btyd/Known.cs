using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>Models and sets of customers the tests share.</summary>
internal static class Known
{
    public static PurchaseProcess Model(string name) => name switch
    {
        "bgnbd" => BetaGeometric.BgNbd(0.6, 5, 0.9, 3),
        "mbgnbd" => BetaGeometric.MbgNbd(0.9, 6, 0.8, 2.5),
        "mbgcnbd2" => BetaGeometric.MbgCnbd(2, 1.1, 4, 0.7, 2.2),
        "mbgcnbd3" => BetaGeometric.MbgCnbd(3, 1.5, 3, 0.6, 4),
        "pnbd" => new ParetoNbd(0.8, 8, 0.7, 12),
        "pnbd wide" => new ParetoNbd(0.8, 3, 0.7, 30),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "unknown"),
    };

    /// <summary>Simulated customers, with the logarithms of their gaps where asked for.</summary>
    public static Histories Simulated(PurchaseProcess model, int customers, long seed, bool withGaps = false)
    {
        var (simulation, random, histories) = (new Simulation(model, null, seed), new RandomStream(seed + 1), new Histories());
        var gaps = 0.0;
        for (var i = 0; i < customers; i++)
        {
            var weeks = random.Whole(189, 272) / 7.0;
            var times = simulation.Purchases(weeks);
            var before = 0.0;
            foreach (var time in times)
            {
                gaps += Math.Log(time - before);
                before = time;
            }

            histories.Add(new(times.Count, before, weeks));
        }

        histories.LogGaps = withGaps ? gaps : null;
        return histories;
    }
}

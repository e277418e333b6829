using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary><c>yangke value simulate</c>.</summary>
internal static class SimulateVerb
{
    private const int MostCustomers = 100_000_000;

    public static void Run(Options options, TextWriter output, TextWriter errors, Progress progress)
    {
        var customers = (int)options.Whole("--customers", "how many to simulate", 1, MostCustomers);
        var seed = options.Whole("--seed", "equal seeds give equal files", long.MinValue, long.MaxValue);
        var path = options.Needed("--out", "where the summaries go");
        var model = Given.FromList(options);
        var spend = options.Numbers("--spend", "p,q,gamma") is { } three ? new GammaGamma(three[0], three[1], three[2]) : null;
        progress.Now("simulating");
        using (var file = new StreamWriter(path, append: false))
        {
            new Simulation(model, spend, seed).Write(file, customers, done => progress.Reached(done, customers));
        }

        progress.Dispose();
        output.WriteLine($"wrote {customers} customers of {model.Kind.Word()} to {path}");
    }
}

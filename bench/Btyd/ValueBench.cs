using System.Text;
using BenchmarkDotNet.Attributes;

namespace Yangke.Btyd.Bench;

/// <summary>The engine on simulated CDNOW customers, without start-up and files.</summary>
[MemoryDiagnoser]
public class ValueBench
{
    private static readonly PurchaseProcess Truth = BetaGeometric.BgNbd(0.243, 4.414, 0.793, 2.426);
    private static readonly PurchaseProcess Pareto = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
    private static readonly History Typical = new(2, 30.43, 38.86);
    private byte[] _summary = [];
    private Histories _histories = new();

    [GlobalSetup]
    public void Simulate()
    {
        using var text = new StringWriter();
        new Simulation(Truth, new GammaGamma(6.25, 3.74, 15.44), 1).Write(text, 1_000_000);
        _summary = Encoding.UTF8.GetBytes(text.ToString());
        _histories = Read().Histories;
    }

    [Benchmark(Description = "read 1,000,000 summaries")]
    public PurchaseBook Read() => SummaryFile.Read(new MemoryStream(_summary), new Rejects());

    [Benchmark(Description = "fit BG/NBD to 1,000,000")]
    public PurchaseFit FitBgNbd() => PurchaseFit.Of(_histories, ModelKind.BgNbd);

    [Benchmark(Description = "fit MBG/NBD to 1,000,000")]
    public PurchaseFit FitMbgNbd() => PurchaseFit.Of(_histories, ModelKind.MbgNbd);

    [Benchmark(Description = "fit Pareto/NBD to 1,000,000")]
    public PurchaseFit FitParetoNbd() => PurchaseFit.Of(_histories, ModelKind.ParetoNbd);

    [Benchmark(Description = "BG/NBD E[Y(39)] of one customer")]
    public double ExpectedBgNbd() => Truth.ExpectedPurchases(Typical, 39);

    [Benchmark(Description = "Pareto/NBD E[Y(39)] of one customer")]
    public double ExpectedParetoNbd() => Pareto.ExpectedPurchases(Typical, 39);

    [Benchmark(Description = "Pareto/NBD next purchase of one customer")]
    public double NextParetoNbd() => Pareto.WeeksToNext(Typical, 0.5);

    [Benchmark(Description = "BG/NBD DERT of one customer")]
    public double DiscountedBgNbd() => Truth.DiscountedPurchases(Typical, 0.0027);
}

namespace Yangke.Btyd;

/// <summary>
/// Maximum likelihood for one model: BFGS in the logarithms of the parameters from several starts. With many distinct triples
/// the starts are tried on a systematic sample of customers, and the best one, with its curvature, is carried to all data.
/// </summary>
internal sealed class Search
{
    private const double Low = -16, High = 16, LeastCertain = 1;
    private const int ManyTriples = 8_000, SampleSize = 8_000;

    private readonly ModelKind _kind;
    private readonly int _k;

    private Search(ModelKind kind, int k) => (_kind, _k) = (kind, k);

    public static Search For(ModelKind kind, int k) => new(kind, k);

    /// <summary>The fit with standard errors and warnings; <paramref name="from"/> is a start already known to be good.</summary>
    public PurchaseFit On(Histories data, double[]? from = null)
    {
        var (maximum, function) = Best(data, from);
        return Finish(data, maximum, function);
    }

    public PurchaseFit Finish(Histories data, Maximum maximum, ISmooth function)
    {
        var errors = LogErrors(function, maximum.Point, data.Customers);
        var at = maximum.Point.Select(value => Math.Exp(value)).ToArray();
        var model = Model(at);
        var loose = errors.Select(error => !(error <= LeastCertain)).ToArray();
        return new PurchaseFit
        {
            Model = model,
            StandardErrors =
            [
                .. model.Parameters.Where(p => p.Name != "k").Select((p, i) => new Parameter(p.Name, errors[i] * p.Value)),
            ],
            LogLikelihood = Total(data, maximum),
            Customers = data.Customers,
            Repeat = data.Repeat,
            Gradient = maximum.Steepest(),
            Steps = maximum.Steps,
            Converged = maximum.Converged,
            Identified = maximum.Converged && !loose.Contains(true),
            Warnings = [.. Warnings(maximum, loose, at)],
        };
    }

    /// <summary>ln L of all customers with the constant of k, so that different k compare.</summary>
    public double Total(Histories data, Maximum maximum) => maximum.Value * data.Customers + Order(data, _k);

    /// <summary>The highest point found, and the function on all data.</summary>
    public (Maximum Maximum, ISmooth Function) Best(Histories data, double[]? from = null)
    {
        var few = data.Distinct.Length <= ManyTriples;
        var first = Function(few ? data : data.Sample(SampleSize), fine: few);
        var rough = from is null
            ? Starts(data).Select(start => Maximum.Of(first, start, Low, High, tolerance: 1e-4, mostSteps: 60))
                .MaxBy(found => double.IsFinite(found.Value) ? found.Value : double.NegativeInfinity)!
            : Maximum.Of(first, from, Low, High, tolerance: 1e-5);
        var best = Maximum.Of(first, rough.Point, Low, High, rough.Inverse, few ? 1e-9 : 1e-7);
        if (few)
        {
            return (best, first);
        }

        var all = Function(data, fine: false);
        return (Maximum.Of(all, best.Point, Low, High, best.Inverse, 1e-8), all);
    }

    private static double Order(Histories data, int k)
    {
        if (k == 1)
        {
            return 0;
        }

        if (data.LogGaps is { } gaps)
        {
            return (k - 1) * gaps - data.Purchases * GammaFunction.Log(k);
        }

        var sum = 0.0;
        for (var i = 0; i < data.Distinct.Length; i++)
        {
            sum += data.Counts[i] * BetaGeometric.LogOrder(data.Distinct[i], k);
        }

        return sum;
    }

    private ISmooth Function(Histories data, bool fine) => _kind == ModelKind.ParetoNbd
        ? new ParetoNbdLikelihood(data) { Fine = fine }
        : new BetaGeometricLikelihood(data, _kind != ModelKind.BgNbd, _k);

    public PurchaseProcess Model(double[] at) => _kind switch
    {
        ModelKind.BgNbd => BetaGeometric.BgNbd(at[0], at[1], at[2], at[3]),
        ModelKind.MbgNbd => BetaGeometric.MbgNbd(at[0], at[1], at[2], at[3]),
        ModelKind.MbgCnbdK => BetaGeometric.MbgCnbd(_k, at[0], at[1], at[2], at[3]),
        _ => new ParetoNbd(at[0], at[1], at[2], at[3]),
    };

    private IEnumerable<double[]> Starts(Histories data)
    {
        var weeks = Math.Max(data.Weeks / data.Customers, 1e-3);
        var rate = (double)_k * data.Purchases / data.Customers / weeks;
        double[][] starts = _kind == ModelKind.ParetoNbd
            ? [[0.6, 0.5 / rate, 0.6, 0.4 * weeks], [1.5, 1.5 / rate, 0.15, weeks], [0.3, 0.3 / rate, 2, 3 * weeks]]
            : [[0.4, 0.25 / rate, 0.8, 2.5], [1.5, 1.3 / rate, 0.3, 5], [5, 4 / rate, 1.5, 1.5]];
        return starts.Select(start => start.Select(value => Math.Log(value)).ToArray());
    }

    /// <summary>Standard errors of the logarithms: √ of the inverse information's diagonal; NaN at the edge of the box.</summary>
    internal static double[] LogErrors(ISmooth function, double[] point, double customers)
    {
        var errors = Enumerable.Repeat(double.NaN, point.Length).ToArray();
        int[] free = [.. Enumerable.Range(0, point.Length).Where(i => point[i] > Low + 0.01 && point[i] < High - 0.01)];
        var curvature = Curvature.At(function, point);
        var part = new double[free.Length, free.Length];
        for (var i = 0; i < free.Length; i++)
        {
            for (var j = 0; j < free.Length; j++)
            {
                part[i, j] = curvature[free[i], free[j]];
            }
        }

        if (Curvature.Inverse(part) is { } inverse)
        {
            for (var i = 0; i < free.Length; i++)
            {
                errors[free[i]] = Math.Sqrt(inverse[i, i] / customers);
            }
        }

        return errors;
    }

    private IEnumerable<string> Warnings(Maximum maximum, bool[] loose, double[] at)
    {
        const string still = "the log-likelihood and the predictions still hold, these parameters one by one mean nothing";
        if (!maximum.Converged)
        {
            yield return $"the search stopped before its gradient vanished (largest component {maximum.Steepest():E1})";
        }

        var pareto = _kind == ModelKind.ParetoNbd;
        var (one, other) = pareto ? ("s", "beta") : ("a", "b");
        if (loose[2] || loose[3])
        {
            var share = pareto ? at[2] / at[3] : at[2] / (at[2] + at[3]);
            yield return share < 0.003
                ? $"hardly any drop-out is visible in these data, so {one} and {other} are not determined; {still}"
                : $"the data do not tell how drop-out differs between customers ({one} and {other}); {still}";
        }

        if (loose[0] || loose[1])
        {
            yield return $"the data do not tell how purchase rates differ between customers (r and alpha); {still}";
        }
    }
}

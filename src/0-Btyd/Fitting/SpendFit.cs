namespace Yangke.Btyd;

/// <summary>
/// Spend per purchase: Gamma-Gamma where it can be fitted and used; otherwise the customers' own means drawn halfway to the
/// mean of all, and the warnings say so.
/// </summary>
public sealed record SpendFit
{
    private const double Low = -16, High = 16, LeastCertain = 1;
    private const int FewestCustomers = 5, ManyCustomers = 10_000;

    /// <summary>The model; null where only the means of the data are used.</summary>
    public required GammaGamma? Model { get; init; }

    /// <summary>Standard errors of p, q, γ; empty without a model.</summary>
    public required IReadOnlyList<double> StandardErrors { get; init; }

    /// <summary>ln L; NaN without a model.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Repeat customers with a positive mean: those the fit is made on.</summary>
    public required int Customers { get; init; }

    /// <summary>Whether the data determine p, q and γ one by one.</summary>
    public required bool Identified { get; init; }

    /// <summary>What the population spends per purchase: pγ/(q−1), or the mean of the data where that does not exist.</summary>
    public required double PopulationMean { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Expected spend per purchase of a customer with x repeat purchases of mean m.</summary>
    public double Expected(int x, double mean)
    {
        if (x <= 0 || !(mean > 0))
        {
            return PopulationMean;
        }

        var expected = Model?.ExpectedSpend(x, mean) ?? double.NaN;
        return double.IsFinite(expected) ? expected : (x * mean + PopulationMean) / (x + 1);
    }

    /// <summary>A model with parameters known from elsewhere.</summary>
    public static SpendFit Given(GammaGamma model) => new()
    {
        Model = model,
        StandardErrors = [double.NaN, double.NaN, double.NaN],
        LogLikelihood = double.NaN,
        Customers = 0,
        Identified = true,
        PopulationMean = double.IsFinite(model.PopulationMean) ? model.PopulationMean : model.P * model.Gamma / model.Q,
        Warnings = double.IsFinite(model.PopulationMean) ? [] : ["q ≤ 1: the population has no mean spend; pγ/q is used"],
    };

    /// <summary>Fits customers' repeat purchases x and mean amounts m; those with x = 0 or m = 0 stay out.</summary>
    public static SpendFit Of(ReadOnlySpan<int> x, ReadOnlySpan<double> mean)
    {
        var (counts, means) = (new List<int>(), new List<double>());
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] > 0 && mean[i] > 0)
            {
                counts.Add(x[i]);
                means.Add(mean[i]);
            }
        }

        return counts.Count < FewestCustomers
            ? Fallback(means, $"only {counts.Count} repeat customers have a spend")
            : means.Max() - means.Min() <= 1e-9 * means.Max()
                ? Fallback(means, "everybody spends the same")
                : Fit([.. counts], [.. means]);
    }

    private static SpendFit Fit(int[] x, double[] mean)
    {
        var function = new GammaGammaLikelihood(x, mean);
        var first = x.Length <= ManyCustomers ? function : Sample(x, mean);
        double[][] starts = [[Math.Log(2), Math.Log(3), 0], [Math.Log(8), Math.Log(4), Math.Log(0.4)], [0, Math.Log(1.5), 0]];
        var rough = starts.Select(start => Maximum.Of(first, start, Low, High, tolerance: 1e-3, mostSteps: 40))
            .MaxBy(found => double.IsFinite(found.Value) ? found.Value : double.NegativeInfinity)!;
        var best = Maximum.Of(first, rough.Point, Low, High, rough.Inverse);
        if (first != function)
        {
            best.Point[2] += Math.Log(first.Unit / function.Unit);
            best = Maximum.Of(function, best.Point, Low, High, best.Inverse, 1e-8);
        }

        var errors = Search.LogErrors(function, best.Point, x.Length);
        var (p, q, gamma) = (Math.Exp(best.Point[0]), Math.Exp(best.Point[1]), Math.Exp(best.Point[2]) * function.Unit);
        if (!double.IsFinite(best.Value))
        {
            return Fallback([.. mean], "the search did not end at a finite likelihood");
        }

        var model = new GammaGamma(p, q, gamma);
        var identified = best.Converged && errors.All(error => error <= LeastCertain);
        var usable = double.IsFinite(model.PopulationMean) && model.PopulationMean < 10 * function.Unit;
        return new SpendFit
        {
            Model = model,
            StandardErrors = [errors[0] * p, errors[1] * q, errors[2] * gamma],
            LogLikelihood = best.Value * x.Length - function.LogUnits,
            Customers = x.Length,
            Identified = identified,
            PopulationMean = usable ? model.PopulationMean : function.Unit,
            Warnings = [.. Doubts(best.Converged, identified, usable, model)],
        };
    }

    /// <summary>Each n-th customer, for the first steps of the search.</summary>
    private static GammaGammaLikelihood Sample(int[] x, double[] mean)
    {
        var step = x.Length / ManyCustomers + 1;
        return new(
            [.. x.Where((_, i) => i % step == 0)],
            [.. mean.Where((_, i) => i % step == 0)]);
    }

    private static IEnumerable<string> Doubts(bool converged, bool identified, bool usable, GammaGamma model)
    {
        if (!converged)
        {
            yield return "Gamma-Gamma: the search stopped before its gradient vanished";
        }
        else if (!identified)
        {
            yield return "Gamma-Gamma: p, q and gamma are not determined one by one by these data"
                + (model.P > 1000 ? " (each customer hardly varies, so p runs away)" : "")
                + "; expected spend still holds";
        }

        if (!usable)
        {
            yield return "Gamma-Gamma: the fitted population mean does not exist or is far from the data; "
                + "one-time buyers get the mean of the repeat customers";
        }
    }

    private static SpendFit Fallback(List<double> means, string reason) => new()
    {
        Model = null,
        StandardErrors = [],
        LogLikelihood = double.NaN,
        Customers = means.Count,
        Identified = false,
        PopulationMean = means.Count == 0 ? 0 : means.Average(),
        Warnings =
        [
            $"Gamma-Gamma was not fitted: {reason}; expected spend falls back to the means of the data",
        ],
    };
}

namespace Yangke.Btyd;

/// <summary>
/// Gamma-Gamma model of spend: a customer's purchases are Gamma(p, ν), ν ~ Gamma(q, γ) over customers, independent of how
/// often she buys. Fader &amp; Hardie (2013) note 025. Amounts in any one currency unit; γ is in that unit.
/// </summary>
public sealed class GammaGamma
{
    public GammaGamma(double p, double q, double gamma)
    {
        P = p > 0 && double.IsFinite(p) ? p : throw new ArgumentOutOfRangeException(nameof(p), p, "must be > 0");
        Q = q > 0 && double.IsFinite(q) ? q : throw new ArgumentOutOfRangeException(nameof(q), q, "must be > 0");
        Gamma = gamma > 0 && double.IsFinite(gamma)
            ? gamma
            : throw new ArgumentOutOfRangeException(nameof(gamma), gamma, "must be > 0");
    }

    /// <summary>Shape of one purchase's amount: large means a customer always spends about the same.</summary>
    public double P { get; }

    /// <summary>Shape of the customers' differences; the population mean exists only for q &gt; 1.</summary>
    public double Q { get; }

    /// <summary>Scale, in the currency.</summary>
    public double Gamma { get; }

    /// <summary>pγ/(q−1), the mean spend per purchase over all customers; infinite for q ≤ 1.</summary>
    public double PopulationMean => Q > 1 ? P * Gamma / (Q - 1) : double.PositiveInfinity;

    /// <summary>E[M | x, m] = p(γ + xm)/(px + q − 1); with x = 0 or m = 0 the population mean.</summary>
    public double ExpectedSpend(int x, double mean) =>
        x <= 0 || mean <= 0 ? PopulationMean
        : P * x + Q <= 1 ? double.PositiveInfinity
        : P * (Gamma + x * mean) / (P * x + Q - 1);

    /// <summary>ln of the density of the mean spend m of x purchases (x, m &gt; 0).</summary>
    public double LogLikelihood(int x, double mean)
    {
        var px = P * x;
        return GammaFunction.Log(px + Q) - GammaFunction.Log(px) - GammaFunction.Log(Q)
            + Q * Math.Log(Gamma) + (px - 1) * Math.Log(mean) + px * Math.Log(x)
            - (px + Q) * Math.Log(Gamma + x * mean);
    }
}

namespace Yangke.Btyd;

/// <summary>
/// The gamma function's logarithm and its derivative, by recurrence to arguments ≥ 12 and Stirling's series there
/// (Abramowitz &amp; Stegun 6.1.40, 6.3.18). Absolute error about 1e-15 times the size of the result.
/// </summary>
internal static class GammaFunction
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>ln Γ(x) for x &gt; 0.</summary>
    public static double Log(double x)
    {
        var product = 1.0;
        while (x < 12)
        {
            product *= x;
            x++;
        }

        var i = 1 / x;
        var q = i * i;
        var series = i * (1 / 12.0 - q * (1 / 360.0 - q * (1 / 1260.0 - q * (1 / 1680.0 - q * (1 / 1188.0
            - q * (691 / 360360.0 - q / 156))))));
        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + series - Math.Log(product);
    }

    /// <summary>ψ(x) = d ln Γ(x) / dx for x &gt; 0.</summary>
    public static double Digamma(double x)
    {
        var shift = 0.0;
        while (x < 12)
        {
            shift -= 1 / x;
            x++;
        }

        var q = 1 / (x * x);
        var series = q * (1 / 12.0 - q * (1 / 120.0 - q * (1 / 252.0 - q * (1 / 240.0 - q * (1 / 132.0
            - q * (691 / 32760.0 - q / 12))))));
        return shift + Math.Log(x) - 0.5 / x - series;
    }

    /// <summary>ln (a)ₙ = ln Γ(a+n) − ln Γ(a), without the cancellation of the difference while n is small.</summary>
    public static double LogRising(double a, int n)
    {
        if (n > 4000)
        {
            return Log(a + n) - Log(a);
        }

        var (sum, product) = (0.0, 1.0);
        for (var i = 0; i < n; i++)
        {
            product *= a + i;
            if (product is > 1e280 or < 1e-280)
            {
                sum += Math.Log(product);
                product = 1;
            }
        }

        return sum + Math.Log(product);
    }

    /// <summary>ln(1 + eᵈ) without overflow.</summary>
    public static double SoftPlus(double d) => d > 0 ? d + Log1P(Math.Exp(-d)) : Log1P(Math.Exp(d));

    /// <summary>1 / (1 + e⁻ᵈ).</summary>
    public static double Logistic(double d) => 1 / (1 + Math.Exp(-d));

    /// <summary>ln(1 + y), exact for small y (Kahan's correction).</summary>
    public static double Log1P(double y)
    {
        var u = 1 + y;
        return u == 1 ? y : double.IsInfinity(u) ? double.PositiveInfinity : Math.Log(u) * (y / (u - 1));
    }

    /// <summary>eʸ − 1, exact for small y (Kahan's correction).</summary>
    public static double ExpM1(double y)
    {
        if (Math.Abs(y) > 0.7)
        {
            return Math.Exp(y) - 1;
        }

        var u = Math.Exp(y);
        return u == 1 ? y : (u - 1) * (y / Math.Log(u));
    }
}

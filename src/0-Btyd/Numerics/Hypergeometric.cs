namespace Yangke.Btyd;

/// <summary>Gauss's ₂F₁ in the forms the models need; each is arranged so that no large terms cancel.</summary>
internal static class Hypergeometric
{
    private const int MostTerms = 200_000;

    /// <summary>
    /// The sum Σₙ≥₁ (a)ₙ (b+1)ₙ₋₁ / ((c)ₙ n!) zⁿ, so that ₂F₁(a, b; c; z) = 1 + b·sum even for b → 0. 0 ≤ z &lt; 1, c &gt; 0.
    /// </summary>
    public static double TailOverB(double a, double b, double c, double z)
    {
        var term = a / c * z;
        var sum = term;
        for (var n = 1; n < MostTerms; n++)
        {
            term *= (a + n) / (c + n) * ((b + n) / (n + 1)) * z;
            sum += term;
            if (Math.Abs(term) <= 1e-17 * Math.Abs(sum) * (1 - z) && n > -a && n > -b)
            {
                break;
            }
        }

        return sum;
    }

    /// <summary>₂F₁(1, b; c; z) for 0 ≤ z &lt; 1 and 0 &lt; b ≤ c: positive terms only.</summary>
    public static double FromOne(double b, double c, double z)
    {
        var (term, sum) = (1.0, 1.0);
        for (var n = 0; n < MostTerms; n++)
        {
            term *= (b + n) / (c + n) * z;
            sum += term;
            if (term <= 1e-17 * sum * (1 - z))
            {
                break;
            }
        }

        return sum;
    }

    /// <summary>
    /// ₂F₁(1, b; c; z) for 0 &lt; b &lt; c and z near 1 by Gauss's continued fraction (DLMF 15.7.1), whose terms fall by
    /// ((1−√(1−z))/(1+√(1−z)))² where the series falls by z only. Lentz's method; NaN if 2,000 terms do not do.
    /// </summary>
    public static double Fraction(double b, double c, double z)
    {
        var (value, above, below) = (1.0, 1.0, 0.0);
        for (var n = 1; n <= 2000; n++)
        {
            var m = n / 2;
            var part = (n & 1) == 1
                ? (b + m) * (c - 1 + m) / ((c + 2 * m - 1) * (c + 2 * m))
                : m * (c - b + m - 1) / ((c + 2 * m - 2) * (c + 2 * m - 1));
            part = n == 1 ? b / c : part;
            below = 1 / (1 - part * z * below);
            above = 1 - part * z / above;
            var factor = above * below;
            value *= factor;
            if (Math.Abs(factor - 1) < 1e-15)
            {
                return 1 / value;
            }
        }

        return double.NaN;
    }
}

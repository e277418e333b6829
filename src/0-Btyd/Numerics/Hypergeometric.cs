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
}

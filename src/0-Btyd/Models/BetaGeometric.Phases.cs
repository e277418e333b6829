namespace Yangke.Btyd;

/// <summary>
/// Erlang-k gaps as k phases, each passed at rate λ. At the end of an active customer's history she stands in phase j with
/// weight wⱼ ∝ (R)ⱼ/j! ρʲ and λ | j ~ Gamma(R+j, α+T), independent of p ~ Beta(a, b+m+x). These are exact; the papers'
/// approximation by a rescaled k = 1 is not used.
/// </summary>
public sealed partial class BetaGeometric
{
    /// <summary>ln Q.</summary>
    private double LogSilence(double shape, History history)
    {
        if (K == 1)
        {
            return 0;
        }

        var rho = (history.T - history.Tx) / (Alpha + history.T);
        var (term, sum) = (1.0, 1.0);
        for (var j = 1; j < K; j++)
        {
            term *= (shape + j - 1) / j * rho;
            sum += term;
        }

        return Math.Log(sum);
    }

    private double[] PhaseWeights(double shape, History history)
    {
        var rho = (history.T - history.Tx) / (Alpha + history.T);
        var weights = new double[K];
        var (term, sum) = (1.0, 0.0);
        for (var j = 0; j < K; j++)
        {
            weights[j] = term;
            sum += term;
            term *= (shape + j) / (j + 1) * rho;
        }

        for (var j = 0; j < K; j++)
        {
            weights[j] /= sum;
        }

        return weights;
    }

    /// <summary>
    /// Σⱼ wⱼ Σₘ NB(m; R+j, z) S(⌊(j+m)/k⌋), z = t/(α+T+t): m phases pass in t weeks, and of c purchases that are due
    /// S(c) = Σₙ₌₁..c E[(1−p)ⁿ⁻¹] are still made.
    /// </summary>
    internal double ExpectedByPhases(History history, double weeks)
    {
        var shape = R + (double)K * history.X;
        var z = weeks / (Alpha + history.T + weeks);
        var weights = PhaseWeights(shape, history);
        var sum = 0.0;
        for (var j = 0; j < K; j++)
        {
            sum += weights[j] * ExpectedFromPhase(j, shape + j, z, B + _m + history.X);
        }

        return sum;
    }

    private double ExpectedFromPhase(int phase, double shape, double z, double stay)
    {
        var mean = shape * z / (1 - z);
        var deviation = Math.Sqrt(mean / (1 - z));
        var first = Math.Max(0, Math.Floor(mean - 12 * deviation - 20));
        var chance = Math.Exp(GammaFunction.Log(shape + first) - GammaFunction.Log(shape)
            - GammaFunction.Log(first + 1) + first * Math.Log(z) + shape * GammaFunction.Log1P(-z));
        var (made, share, sum) = (0.0, 1.0, 0.0);
        var due = 0L;
        for (var m = first; ; m++)
        {
            for (var reached = (long)(phase + m) / K; due < reached; due++)
            {
                made += share;
                share *= (stay + due) / (A + stay + due);
            }

            sum += chance * made;
            if (m > mean + deviation && chance * (made + 1) < 1e-14 * (1 - z) * (sum + 1e-200))
            {
                return sum;
            }

            chance *= (shape + m) / (m + 1) * z;
        }
    }

    /// <summary>
    /// k = 1: the Lomax quantile (α+T)((1−q)^(−1/R) − 1). k &gt; 1: the root of Σⱼ wⱼ P(NB(R+j, z) &lt; k−j) = 1−q. An active
    /// customer of this family always makes one more purchase.
    /// </summary>
    public override double WeeksToNext(History history, double quantile)
    {
        var shape = R + (double)K * history.X;
        var scale = Alpha + history.T;
        var left = 1 - quantile;
        if (K == 1)
        {
            return scale * GammaFunction.ExpM1(-Math.Log(left) / shape);
        }

        var weights = PhaseWeights(shape, history);
        var (low, high) = (-50.0, 50.0);
        for (var step = 0; step < 60 && high - low > 1e-12; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = NoneYet(weights, shape, GammaFunction.Logistic(middle)) > left ? (middle, high) : (low, middle);
        }

        return scale * Math.Exp((low + high) / 2);
    }

    private double NoneYet(double[] weights, double shape, double z)
    {
        var sum = 0.0;
        for (var j = 0; j < K; j++)
        {
            var chance = Math.Exp((shape + j) * GammaFunction.Log1P(-z));
            for (var m = 0; m < K - j; m++)
            {
                sum += weights[j] * chance;
                chance *= (shape + j + m) / (m + 1) * z;
            }
        }

        return sum;
    }

    /// <summary>
    /// With u = (λ/(λ+δ))ᵏ: Σⱼ wⱼ E[(λ/(λ+δ))^(k−j) E[1/(1 − (1−p)u)]], by quadrature over λ; for k = 1 it is E[λ/(δ+pλ)].
    /// </summary>
    public override double DiscountedIfAlive(History history, double ratePerWeek)
    {
        var delta = Positive(ratePerWeek, nameof(ratePerWeek));
        var shape = R + (double)K * history.X;
        var weights = PhaseWeights(shape, history);
        var sum = 0.0;
        for (var j = 0; j < K; j++)
        {
            var phase = j;
            sum += weights[j] * Quadrature.OverGamma(shape + j, Alpha + history.T, lambda =>
            {
                var log = -GammaFunction.Log1P(delta / lambda);
                return Math.Exp((K - phase) * log) * DiscountedStay(B + _m + history.X, -GammaFunction.ExpM1(K * log));
            });
        }

        return sum;
    }

    /// <summary>E[1/(1 − (1−p)u)] = ₂F₁(1, b; a+b; u) for p ~ Beta(a, b), u = 1 − gap.</summary>
    private double DiscountedStay(double b, double gap)
    {
        var value = gap > 1e-5 ? Hypergeometric.Fraction(b, A + b, 1 - gap) : double.NaN;
        return double.IsNaN(value) ? Quadrature.OverBeta(A, b, (p, _) => 1 / (gap + p * (1 - gap))) : value;
    }
}

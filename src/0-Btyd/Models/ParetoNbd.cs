namespace Yangke.Btyd;

/// <summary>
/// Pareto/NBD: purchases at random with rate λ ~ Gamma(r, α) while active; the time to leaving is exponential with rate
/// μ ~ Gamma(s, β). Schmittlein, Morrison &amp; Colombo (1987) Management Science 33; notation of Fader &amp; Hardie (2005).
/// <para>The term with two ₂F₁ in the printed likelihood is the integral over the moment of leaving; it is computed as such
/// (<see cref="LeavingIntegral"/>), which needs no case distinction between α and β.</para>
/// </summary>
public sealed class ParetoNbd : PurchaseProcess
{
    public ParetoNbd(double r, double alpha, double s, double beta)
    {
        (R, Alpha) = (Positive(r, nameof(r)), Positive(alpha, nameof(alpha)));
        (S, Beta) = (Positive(s, nameof(s)), Positive(beta, nameof(beta)));
    }

    /// <summary>Shape of the purchase rate's gamma distribution.</summary>
    public double R { get; }

    /// <summary>Rate (in weeks) of the purchase rate's gamma distribution.</summary>
    public double Alpha { get; }

    /// <summary>Shape of the leaving rate's gamma distribution.</summary>
    public double S { get; }

    /// <summary>Rate (in weeks) of the leaving rate's gamma distribution.</summary>
    public double Beta { get; }

    public override ModelKind Kind => ModelKind.ParetoNbd;

    public override IReadOnlyList<Parameter> Parameters =>
        [new("r", R), new("alpha", Alpha), new("s", S), new("beta", Beta)];

    public override double LogLikelihood(History history)
    {
        var (x, _, t) = history;
        return GammaFunction.LogRising(R, x) - R * GammaFunction.Log1P(t / Alpha) - x * Math.Log(Alpha + t)
            - S * GammaFunction.Log1P(t / Beta) + GammaFunction.SoftPlus(LogOddsGone(history));
    }

    public override double ChanceAlive(History history) => 1 / (1 + Math.Exp(LogOddsGone(history)));

    /// <summary>E[Y(t) | active] = (R/(α+T)) (β+T)/(s−1) [1 − ((β+T)/(β+T+t))^(s−1)], R = r + x; with its limit for s → 1.</summary>
    public override double ExpectedIfAlive(History history, double weeks)
    {
        if (weeks <= 0)
        {
            return 0;
        }

        var scale = Beta + history.T;
        var log = GammaFunction.Log1P(weeks / scale);
        var power = S - 1;
        var stay = Math.Abs(power) < 1e-14 ? log : -GammaFunction.ExpM1(-power * log) / power;
        return (R + history.X) / (Alpha + history.T) * scale * stay;
    }

    /// <summary>∫ over all future of λ e^(−(λ+μ)τ): the chance that she buys before she leaves.</summary>
    public override double ChanceOfReturnIfAlive(History history) => BuysAfter(history, 0);

    /// <summary>The root y of BuysAfter(y) = (1−q)·BuysAfter(0), by Newton's method in ln(1 + y/(α+T)) inside a bracket.</summary>
    public override double WeeksToNext(History history, double quantile)
    {
        var (scale, shape) = (Alpha + history.T, R + history.X);
        var target = (1 - quantile) * BuysAfter(history, 0);
        var (low, high) = (0.0, -Math.Log(1 - quantile) / shape);
        var v = high / 2;
        for (var step = 0; step < 100 && high - low > 1e-13 * high; step++)
        {
            var y = scale * GammaFunction.ExpM1(v);
            var excess = BuysAfter(history, y) - target;
            (low, high) = excess > 0 ? (v, high) : (low, v);
            var slope = -shape * Math.Exp(-shape * v - S * GammaFunction.Log1P(y / (Beta + history.T)));
            var next = v - excess / slope;
            v = next > low && next < high ? next : (low + high) / 2;
        }

        return scale * GammaFunction.ExpM1(v);
    }

    /// <summary>
    /// E[λ]·E[1/(δ+μ)] with λ ~ Gamma(R, α+T), μ ~ Gamma(s, β+T). The second mean is (β+T)ˢ δ^(s−1) Ψ(s, s; δ(β+T)) with
    /// Tricomi's Ψ in Fader, Hardie &amp; Lee (2005) J. Marketing Research 42(4).
    /// </summary>
    public override double DiscountedIfAlive(History history, double ratePerWeek)
    {
        var delta = Positive(ratePerWeek, nameof(ratePerWeek));
        return (R + history.X) / (Alpha + history.T)
            * Quadrature.OverGamma(S, Beta + history.T, mu => 1 / (delta + mu));
    }

    /// <summary>ln of s ∫ L(leaves at y) dy / L(active at T): the log odds of having left; −∞ when t_x = T.</summary>
    internal double LogOddsGone(History history) =>
        history.Tx >= history.T
            ? double.NegativeInfinity
            : Math.Log(S) + LeavingIntegral.Log(R + history.X, Alpha, S, Beta, history.Tx, history.T);

    /// <summary>
    /// P(buys, but not within y | active) = R A^R Bˢ ∫ from y of (A+τ)^(−R−1) (B+τ)^(−s) dτ, A = α+T, B = β+T, R = r+x, as an
    /// incomplete beta integral: R/n (A/(A+y))^R (B/(B+y))ˢ · {(1−z) ₂F₁(1, R+1; n+1; z) or ₂F₁(1, s; n+1; z)}, n = R+s.
    /// </summary>
    private double BuysAfter(History history, double y)
    {
        var (a, b, shape) = (Alpha + history.T, Beta + history.T, R + history.X);
        var n = shape + S;
        var scale = -shape * GammaFunction.Log1P(y / a) - S * GammaFunction.Log1P(y / b);
        return a >= b
            ? shape / n * Math.Exp(scale) * ((b + y) / (a + y)) * Hypergeometric.FromOne(shape + 1, n + 1, (a - b) / (a + y))
            : shape / n * Math.Exp(scale) * Hypergeometric.FromOne(S, n + 1, (b - a) / (b + y));
    }
}

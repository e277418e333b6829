namespace Yangke.Btyd;

/// <summary>
/// The beta-geometric family: BG/NBD, MBG/NBD and MBG/CNBD-k. Gaps between purchases are Erlang-k with rate λ,
/// λ ~ Gamma(r, α); after each purchase the customer leaves with probability p ~ Beta(a, b). In BG/NBD the first
/// purchase is exempt. Fader, Hardie &amp; Lee (2005) Marketing Science 24(2); Batislam, Denizel &amp; Filiztekin (2007)
/// IJRM 24(3); Reutterer, Platzer &amp; Schroeder (2020) IJRM.
/// <para>Symbols: R = r + kx; ρ = (T−t_x)/(α+T); Q = Σⱼ₍ⱼ₌₀..ₖ₋₁₎ (R)ⱼ/j! ρʲ, the chance of a silence from t_x to T shorter
/// than one Erlang-k gap; m = 1 in the modified models, else 0.</para>
/// </summary>
public sealed partial class BetaGeometric : PurchaseProcess
{
    private readonly int _m;

    private BetaGeometric(ModelKind kind, int k, double r, double alpha, double a, double b)
    {
        Kind = kind;
        K = k is >= 1 and <= 100 ? k : throw new ArgumentOutOfRangeException(nameof(k), k, "must be 1 to 100");
        _m = kind == ModelKind.BgNbd ? 0 : 1;
        (R, Alpha) = (Positive(r, nameof(r)), Positive(alpha, nameof(alpha)));
        (A, B) = (Positive(a, nameof(a)), Positive(b, nameof(b)));
    }

    /// <summary>Shape and rate of λ's gamma distribution over customers (rate in weeks).</summary>
    public double R { get; }

    /// <summary>Rate (in weeks) of λ's gamma distribution.</summary>
    public double Alpha { get; }

    /// <summary>First parameter of p's beta distribution.</summary>
    public double A { get; }

    /// <summary>Second parameter of p's beta distribution; the mean drop-out probability is a/(a+b).</summary>
    public double B { get; }

    /// <summary>Erlang shape: 1 is "at random", larger is more regular.</summary>
    public int K { get; }

    public override ModelKind Kind { get; }

    public override IReadOnlyList<Parameter> Parameters => Kind == ModelKind.MbgCnbdK
        ? [new("k", K), new("r", R), new("alpha", Alpha), new("a", A), new("b", B)]
        : [new("r", R), new("alpha", Alpha), new("a", A), new("b", B)];

    public override bool ForgetsTx => K == 1;

    /// <summary>BG/NBD.</summary>
    public static BetaGeometric BgNbd(double r, double alpha, double a, double b) =>
        new(ModelKind.BgNbd, 1, r, alpha, a, b);

    /// <summary>MBG/NBD.</summary>
    public static BetaGeometric MbgNbd(double r, double alpha, double a, double b) =>
        new(ModelKind.MbgNbd, 1, r, alpha, a, b);

    /// <summary>MBG/CNBD-k; with k = 1 it is MBG/NBD.</summary>
    public static BetaGeometric MbgCnbd(int k, double r, double alpha, double a, double b) =>
        new(ModelKind.MbgCnbdK, k, r, alpha, a, b);

    public override bool ChanceAliveIsEvidence(History history) => _m == 1 || history.X > 0;

    public override double ChanceAlive(History history) => 1 / (1 + Math.Exp(LogOddsGone(history)));

    /// <summary>
    /// ln L = ln (r)ₖₓ + r ln α − R ln(α+T) + ln B(a, b+x+m)/B(a, b) + ln Q + ln(1 + eᴰ), where D are the log odds of having left.
    /// For k &gt; 1 it is the density of (x, t_x) measured so that models with different k compare (see <see cref="Histories"/>).
    /// </summary>
    public override double LogLikelihood(History history)
    {
        var (x, _, t) = history;
        var n = K * x;
        var shape = R + n;
        return GammaFunction.LogRising(R, n) - R * GammaFunction.Log1P(t / Alpha) - n * Math.Log(Alpha + t)
            + GammaFunction.LogRising(B, x + _m) - GammaFunction.LogRising(A + B, x + _m)
            + LogSilence(shape, history) + GammaFunction.SoftPlus(LogOddsGone(history))
            + LogOrder(history, K);
    }

    /// <summary>
    /// E[Y(t) | active] for k = 1: (c/(a−1))·[1 − (1−z)^R ₂F₁(R, b+m+x; c; z)], c = a+b+m+x−1, z = t/(α+T+t), after Euler's
    /// transformation and with the factor 1/(a−1) divided out, so that a → 1 needs no limit. For k &gt; 1 see
    /// <see cref="ExpectedByPhases"/>.
    /// </summary>
    public override double ExpectedIfAlive(History history, double weeks)
    {
        if (weeks <= 0)
        {
            return 0;
        }

        if (K > 1)
        {
            return ExpectedByPhases(history, weeks);
        }

        var (x, _, t) = history;
        var shape = R + x;
        var c = A + B + _m + x - 1;
        var z = weeks / (Alpha + t + weeks);
        var first = c - shape;
        var log = GammaFunction.Log1P(-z);
        if (z > 0.99 || c < 0.02 || first * z < -8 || (1 - A) * log > 25)
        {
            var theta = weeks / (Alpha + t);
            return Quadrature.OverBeta(A, B + _m + x,
                (p, _) => -GammaFunction.ExpM1(-shape * GammaFunction.Log1P(p * theta)) / p);
        }

        var tail = Hypergeometric.TailOverB(first, A - 1, c, z);
        var growth = Math.Abs(A - 1) < 1e-12 ? log : GammaFunction.ExpM1((A - 1) * log) / (A - 1);
        return -c * (growth + (1 + (A - 1) * growth) * tail);
    }

    /// <summary>The log odds D of having left: ln(a/(b+x+m−1)) + R ln((α+T)/(α+t_x)) − ln Q; −∞ where the model excludes it.</summary>
    internal double LogOddsGone(History history)
    {
        var (x, tx, t) = history;
        if (x + _m == 0)
        {
            return double.NegativeInfinity;
        }

        var shape = R + (double)K * x;
        return Math.Log(A / (B + x + _m - 1)) + shape * GammaFunction.Log1P((t - tx) / (Alpha + tx))
            - LogSilence(shape, history);
    }

    /// <summary>
    /// What the density of (x, t_x) has beyond that of random purchases when gaps are Erlang-k:
    /// (k−1) x ln t_x + ln Γ(x) − ln Γ(kx).
    /// </summary>
    internal static double LogOrder(History history, int k) => k == 1 || history.X == 0
        ? 0
        : (k - 1.0) * history.X * Math.Log(history.Tx) + GammaFunction.Log(history.X)
            - GammaFunction.Log((double)k * history.X);
}

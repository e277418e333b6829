namespace Yangke.Btyd;

/// <summary>Which model of repeat purchases.</summary>
public enum ModelKind
{
    /// <summary>BG/NBD (Fader, Hardie &amp; Lee 2005): drop-out possible after every repeat purchase.</summary>
    BgNbd,

    /// <summary>MBG/NBD (Batislam, Denizel &amp; Filiztekin 2007): drop-out possible after the first purchase too.</summary>
    MbgNbd,

    /// <summary>MBG/CNBD-k (Reutterer, Platzer &amp; Schroeder 2020): like MBG/NBD with Erlang-k, that is regular, gaps.</summary>
    MbgCnbdK,

    /// <summary>Pareto/NBD (Schmittlein, Morrison &amp; Colombo 1987): drop-out at any time.</summary>
    ParetoNbd,
}

/// <summary>One named parameter of a model.</summary>
public readonly record struct Parameter(string Name, double Value);

/// <summary>
/// A buy-till-you-die model with its parameters: while active, a customer buys at random times; at some unobserved moment
/// she stops for good. All times are in weeks, all rates per week. Instances are immutable and safe for many threads.
/// </summary>
public abstract class PurchaseProcess
{
    /// <summary>Which of the four models.</summary>
    public abstract ModelKind Kind { get; }

    /// <summary>The parameters in their usual order.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>ln L of one customer, in the convention of the papers (the constant of the purchase order is left out).</summary>
    public abstract double LogLikelihood(History history);

    /// <summary>P(alive): the probability that the customer is still active at the end of her history.</summary>
    public abstract double ChanceAlive(History history);

    /// <summary>
    /// False where <see cref="ChanceAlive"/> is 1 by the model's construction and not by evidence: one-time buyers under
    /// BG/NBD, where drop-out only follows a repeat purchase. Never show such a 1 as "certainly active".
    /// </summary>
    public virtual bool ChanceAliveIsEvidence(History history) => true;

    /// <summary>E[Y(t)]: expected purchases in the <paramref name="weeks"/> after the end of the history.</summary>
    public double ExpectedPurchases(History history, double weeks) =>
        ChanceAlive(history) * ExpectedIfAlive(history, weeks);

    /// <summary>E[X(t)]: expected repeat purchases of a new customer in her first <paramref name="weeks"/>.</summary>
    public double ExpectedFromStart(double weeks) => ExpectedPurchases(History.Start, weeks);

    /// <summary>E[Y(t) | active]: as <see cref="ExpectedPurchases"/>, for a customer known to be active.</summary>
    public abstract double ExpectedIfAlive(History history, double weeks);

    /// <summary>The probability that at least one more purchase ever comes from a customer known to be active.</summary>
    public virtual double ChanceOfReturnIfAlive(History history) => 1;

    /// <summary>
    /// The quantile of the weeks to the next purchase, <em>given that one comes</em>. That it comes at all has probability
    /// <c>ChanceAlive × ChanceOfReturnIfAlive</c>; the two answers belong together.
    /// </summary>
    public abstract double WeeksToNext(History history, double quantile);

    /// <summary>
    /// DERT: expected purchases in all the future, each discounted by e^(−δτ) with δ = <paramref name="ratePerWeek"/> &gt; 0.
    /// Times spend per purchase this is the discounted residual value.
    /// </summary>
    public double DiscountedPurchases(History history, double ratePerWeek) =>
        ChanceAlive(history) * DiscountedIfAlive(history, ratePerWeek);

    /// <summary>True where the "if alive" answers depend on x and T only, so that callers may keep them.</summary>
    public virtual bool ForgetsTx => true;

    /// <summary>As <see cref="DiscountedPurchases"/>, for a customer known to be active.</summary>
    public abstract double DiscountedIfAlive(History history, double ratePerWeek);

    /// <summary>Throws unless the value is finite and greater than zero.</summary>
    protected static double Positive(double value, string name) => double.IsFinite(value) && value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "must be a finite number greater than 0");
}

using System.Runtime.InteropServices;

namespace Yangke.Btyd;

/// <summary>
/// The distinct triples (x, t_x, T) of a set of customers with their counts. Customers with equal triples have equal
/// likelihood and equal predictions, so a million customers cost no more than their distinct triples.
/// </summary>
public sealed class Histories
{
    private readonly Dictionary<History, int> _rows = [];
    private readonly List<History> _distinct = [];
    private readonly List<long> _counts = [];

    /// <summary>Customers counted.</summary>
    public long Customers { get; private set; }

    /// <summary>Customers with at least one repeat purchase.</summary>
    public long Repeat { get; private set; }

    /// <summary>Repeat purchases of all customers: Σ x.</summary>
    public long Purchases { get; private set; }

    /// <summary>Weeks under observation of all customers: Σ T.</summary>
    public double Weeks { get; private set; }

    /// <summary>
    /// Σ ln(gap in weeks) over all gaps between purchases, from a log of purchases; null where only triples are known. With it
    /// models of different Erlang-k are compared on the purchase times themselves, without it on (x, t_x) only.
    /// </summary>
    public double? LogGaps { get; set; }

    /// <summary>The distinct triples.</summary>
    public ReadOnlySpan<History> Distinct => CollectionsMarshal.AsSpan(_distinct);

    /// <summary>How many customers have each distinct triple.</summary>
    public ReadOnlySpan<long> Counts => CollectionsMarshal.AsSpan(_counts);

    /// <summary>Counts a customer; the answer is the row of her triple in <see cref="Distinct"/>.</summary>
    /// <exception cref="ArgumentException">The triple cannot belong to a customer.</exception>
    public int Add(History history, long customers = 1)
    {
        if (!history.IsPossible)
        {
            throw new ArgumentException($"{history} is no purchase history", nameof(history));
        }

        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, history, out var known);
        if (!known)
        {
            row = _distinct.Count;
            _distinct.Add(history);
            _counts.Add(0);
        }

        CollectionsMarshal.AsSpan(_counts)[row] += customers;
        Customers += customers;
        Repeat += history.X > 0 ? customers : 0;
        Purchases += history.X * customers;
        Weeks += history.T * customers;
        return row;
    }

    /// <summary>A systematic sample of about <paramref name="customers"/>: each n-th customer in the order of the triples.</summary>
    internal Histories Sample(long customers)
    {
        var order = new int[_distinct.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (i, j) => Compare(_distinct[i], _distinct[j]));
        var (sample, step, passed) = (new Histories(), (double)Customers / customers, 0L);
        foreach (var i in order)
        {
            var taken = (long)(passed / step);
            passed += _counts[i];
            var take = (long)(passed / step) - taken;
            if (take > 0)
            {
                sample.Add(_distinct[i], take);
            }
        }

        return sample;
    }

    private static int Compare(History one, History other) =>
        one.X != other.X ? one.X.CompareTo(other.X)
        : one.Tx != other.Tx ? one.Tx.CompareTo(other.Tx)
        : one.T.CompareTo(other.T);
}

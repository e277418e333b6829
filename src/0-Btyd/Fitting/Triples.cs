namespace Yangke.Btyd;

/// <summary>Histories laid out for the likelihoods: triples in order of x, so that tables over x are walked once.</summary>
internal sealed class Triples
{
    public Triples(Histories histories)
    {
        var n = histories.Distinct.Length;
        var order = new int[n];
        var keys = new int[n];
        for (var i = 0; i < n; i++)
        {
            (order[i], keys[i]) = (i, histories.Distinct[i].X);
        }

        Array.Sort(keys, order);
        (All, Weight, Row) = (new History[n], new double[n], new int[n]);
        var values = new List<int>();
        for (var i = 0; i < n; i++)
        {
            All[i] = histories.Distinct[order[i]];
            Weight[i] = (double)histories.Counts[order[i]] / histories.Customers;
            if (values.Count == 0 || values[^1] != keys[i])
            {
                values.Add(keys[i]);
            }

            Row[i] = values.Count - 1;
        }

        Values = [.. values];
    }

    /// <summary>The distinct triples by ascending x.</summary>
    public History[] All { get; }

    /// <summary>Each triple's share of the customers.</summary>
    public double[] Weight { get; }

    /// <summary>Each triple's index in <see cref="Values"/>.</summary>
    public int[] Row { get; }

    /// <summary>The distinct x, ascending.</summary>
    public int[] Values { get; }
}

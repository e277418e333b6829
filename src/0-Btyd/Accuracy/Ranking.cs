namespace Yangke.Btyd;

/// <summary>How well a score finds the customers who bring most. Customers with equal scores share what they bring.</summary>
public static class Ranking
{
    /// <summary>Share of all that was brought by the given share of customers with the highest scores, ties pro rata.</summary>
    public static double TopShare(ReadOnlySpan<double> score, ReadOnlySpan<double> brought, double share)
    {
        var wanted = share * score.Length;
        var (taken, sum, total) = (0.0, 0.0, 0.0);
        foreach (var (size, worth) in Ties(score, brought))
        {
            var part = Math.Clamp((wanted - taken) / size, 0, 1);
            sum += part * worth;
            total += worth;
            taken += size;
        }

        return sum / total;
    }

    /// <summary>
    /// The normalised Gini: the area between the gains curve of the score and the diagonal, over the same area for the perfect
    /// order. 1 is perfect, 0 no better than chance.
    /// </summary>
    public static double Gini(ReadOnlySpan<double> score, ReadOnlySpan<double> brought) =>
        Area(score, brought) / Area(brought, brought);

    /// <summary>Quintiles 1 to 5 (5 the highest): ⌈5·average rank/n⌉, ties share their average rank.</summary>
    public static int[] Quintiles(ReadOnlySpan<double> values)
    {
        var (order, n) = (Descending(values), values.Length);
        var scores = new int[n];
        for (var from = 0; from < n;)
        {
            var to = from;
            while (to < n && values[order[to]] == values[order[from]])
            {
                to++;
            }

            var rank = n - (from + to - 1) / 2.0;
            for (; from < to; from++)
            {
                scores[order[from]] = Math.Clamp((int)Math.Ceiling(5 * rank / n), 1, 5);
            }
        }

        return scores;
    }

    private static double Area(ReadOnlySpan<double> score, ReadOnlySpan<double> brought)
    {
        var (under, gained) = (0.0, 0.0);
        foreach (var (size, worth) in Ties(score, brought))
        {
            under += size * (gained + worth / 2);
            gained += worth;
        }

        return under / (gained * score.Length) - 0.5;
    }

    private static List<(int Size, double Worth)> Ties(ReadOnlySpan<double> score, ReadOnlySpan<double> brought)
    {
        var order = Descending(score);
        var ties = new List<(int, double)>();
        for (var from = 0; from < order.Length;)
        {
            var (start, worth) = (from, 0.0);
            while (from < order.Length && score[order[from]] == score[order[start]])
            {
                worth += brought[order[from++]];
            }

            ties.Add((from - start, worth));
        }

        return ties;
    }

    private static int[] Descending(ReadOnlySpan<double> values)
    {
        var order = new int[values.Length];
        var keys = new double[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], keys[i]) = (i, -values[i]);
        }

        Array.Sort(keys, order);
        return order;
    }
}

namespace Yangke.Btyd;

/// <summary>The choice of Erlang's k for MBG/CNBD-k: the k with the highest likelihood, tried upward from 1.</summary>
internal static class Regularity
{
    public const int Most = 12;

    /// <summary>
    /// The fit at the best k. A log of purchases gives the likelihood of all purchase times; without it that of (x, t_x) is
    /// used, which says less about k.
    /// </summary>
    public static PurchaseFit Choose(Histories data)
    {
        (double Value, int K, Maximum Maximum, ISmooth Function)? best = null;
        double[]? from = null;
        var tried = new List<string>();
        for (var k = 1; k <= Most && k <= (best?.K ?? 0) + 2; k++)
        {
            var search = Search.For(ModelKind.MbgCnbdK, k);
            var (maximum, function) = search.Best(data, from);
            var value = search.Total(data, maximum);
            tried.Add($"{k}: {value:F2}");
            if (best is null || value > best.Value.Value)
            {
                best = (value, k, maximum, function);
            }

            from = [maximum.Point[0], maximum.Point[1] + Math.Log(k / (k + 1.0)), maximum.Point[2], maximum.Point[3]];
        }

        var chosen = best!.Value;
        var fit = Search.For(ModelKind.MbgCnbdK, chosen.K).Finish(data, chosen.Maximum, chosen.Function);
        return fit with
        {
            Why = $"k = {chosen.K} by likelihood of {(data.LogGaps is null ? "(x, t_x)" : "the purchase times")} "
                + $"({string.Join(", ", tried)})",
            Warnings = chosen.K < Most
                ? fit.Warnings
                : [.. fit.Warnings, $"k = {Most} is the largest tried; gaps may be more regular still"],
        };
    }
}

namespace Yangke.Btyd;

/// <summary>ln (a)ₙ and its derivative in a for an ascending list of n, each from the one before.</summary>
internal sealed class RisingTable(int[] ascending)
{
    private const int LongestWalk = 400;

    public double[] Log { get; } = new double[ascending.Length];

    public double[] Slope { get; } = new double[ascending.Length];

    public void Fill(double a)
    {
        var (from, log, slope) = (0, 0.0, 0.0);
        for (var row = 0; row < ascending.Length; row++)
        {
            var n = ascending[row];
            if (n - from > LongestWalk)
            {
                log += GammaFunction.Log(a + n) - GammaFunction.Log(a + from);
                slope += GammaFunction.Digamma(a + n) - GammaFunction.Digamma(a + from);
                from = n;
            }

            for (; from < n; from++)
            {
                log += Math.Log(a + from);
                slope += 1 / (a + from);
            }

            (Log[row], Slope[row]) = (log, slope);
        }
    }
}

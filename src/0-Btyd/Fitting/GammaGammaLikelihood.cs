namespace Yangke.Btyd;

/// <summary>
/// Mean log-likelihood per customer of <see cref="GammaGamma"/> in (ln p, ln q, ln γ′) with amounts in units of their mean, so
/// that any currency starts alike. Customers with equal x share Γ and ψ; only ln(γ′ + xm) is their own.
/// </summary>
internal sealed class GammaGammaLikelihood : ISmooth
{
    private readonly int[] _x;
    private readonly int[] _starts;
    private readonly double[] _sums;
    private readonly double _logMeans, _logX, _weightedLogs;

    /// <summary>Takes pairs (x, m) with x, m &gt; 0.</summary>
    public GammaGammaLikelihood(int[] x, double[] mean)
    {
        Unit = mean.Average();
        (_x, _sums) = ((int[])x.Clone(), new double[x.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            var log = Math.Log(mean[i] / Unit);
            _sums[i] = x[i] * (mean[i] / Unit);
            _logMeans += log;
            _weightedLogs += x[i] * log;
            _logX += x[i] * Math.Log(x[i]);
        }

        Array.Sort(_x, _sums);
        _starts = [.. Enumerable.Range(0, _x.Length).Where(i => i == 0 || _x[i] != _x[i - 1]), _x.Length];
    }

    public int Dimension => 3;

    /// <summary>The mean of the customers' mean amounts: γ = γ′ · Unit.</summary>
    public double Unit { get; }

    public int Customers => _x.Length;

    /// <summary>What the change of unit takes from ln L: Σ ln Unit.</summary>
    public double LogUnits => Customers * Math.Log(Unit);

    public double At(ReadOnlySpan<double> point, Span<double> slope)
    {
        var (p, q, gamma) = (Math.Exp(point[0]), Math.Exp(point[1]), Math.Exp(point[2]));
        var n = (double)Customers;
        var sum = -n * GammaFunction.Log(q) + n * q * point[2] + p * (_weightedLogs + _logX) - _logMeans;
        var (byP, byQ) = (_weightedLogs + _logX, -n * GammaFunction.Digamma(q) + n * point[2]);
        var byGamma = n * q / gamma;
        for (var group = 0; group < _starts.Length - 1; group++)
        {
            var (from, to) = (_starts[group], _starts[group + 1]);
            var x = (double)_x[from];
            var (logs, inverses) = (0.0, 0.0);
            for (var i = from; i < to; i++)
            {
                logs += Math.Log(gamma + _sums[i]);
                inverses += 1 / (gamma + _sums[i]);
            }

            var (size, shape) = (to - from, p * x + q);
            var digamma = GammaFunction.Digamma(shape);
            sum += size * (GammaFunction.Log(shape) - GammaFunction.Log(p * x)) - shape * logs;
            byP += x * (size * (digamma - GammaFunction.Digamma(p * x)) - logs);
            byQ += size * digamma - logs;
            byGamma -= shape * inverses;
        }

        (slope[0], slope[1], slope[2]) = (byP * p / n, byQ * q / n, byGamma * gamma / n);
        return sum / n;
    }
}

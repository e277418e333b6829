namespace Yangke.Btyd;

/// <summary>
/// Mean log-likelihood per customer of <see cref="BetaGeometric"/> in (ln r, ln α, ln a, ln b), without the constant of k.
/// With D the log odds of having left and w = 1/(1+e⁻ᴰ): ∂ ln L = ∂(rest) + ∂ ln Q + w ∂D, where D contains −ln Q.
/// </summary>
internal sealed class BetaGeometricLikelihood : ISmooth
{
    private readonly Triples _triples;
    private readonly int _m, _k;
    private readonly RisingTable _rate, _stay, _all;

    public BetaGeometricLikelihood(Histories histories, bool modified, int k)
    {
        (_triples, _m, _k) = (new Triples(histories), modified ? 1 : 0, k);
        _rate = new([.. _triples.Values.Select(x => checked(x * k))]);
        var drops = _triples.Values.Select(x => x + _m).ToArray();
        (_stay, _all) = (new(drops), new(drops));
    }

    public int Dimension => 4;

    public double At(ReadOnlySpan<double> point, Span<double> slope)
    {
        var (r, alpha, a, b) = (Math.Exp(point[0]), Math.Exp(point[1]), Math.Exp(point[2]), Math.Exp(point[3]));
        _rate.Fill(r);
        _stay.Fill(b);
        _all.Fill(a + b);
        var (sum, logAlpha) = (0.0, Math.Log(alpha));
        var (byR, byAlpha, byA, byB) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < _triples.All.Length; i++)
        {
            var (x, tx, t) = _triples.All[i];
            var (row, weight) = (_triples.Row[i], _triples.Weight[i]);
            var shape = r + (double)_k * x;
            var (end, logEnd) = (1 / (alpha + t), Math.Log(alpha + t));
            var silence = _k == 1 ? default : Silence(shape, (t - tx) * end, end);
            var value = _rate.Log[row] + r * logAlpha - shape * logEnd + _stay.Log[row] - _all.Log[row] + silence.Log;
            var (gone, last, span) = (0.0, 0.0, 0.0);
            var leaves = b + x + _m - 1;
            if (x + _m > 0)
            {
                (last, span) = (1 / (alpha + tx), logEnd - Math.Log(alpha + tx));
                var odds = Math.Log(a / leaves) + shape * span - silence.Log;
                value += GammaFunction.SoftPlus(odds);
                gone = GammaFunction.Logistic(odds);
                byA += weight * gone / a;
                byB -= weight * gone / leaves;
            }

            sum += weight * value;
            var here = 1 - gone;
            byR += weight * (_rate.Slope[row] + logAlpha - logEnd + gone * span + here * silence.ByShape);
            byAlpha += weight * (r / alpha - shape * end + gone * shape * (end - last) + here * silence.ByAlpha);
            byA -= weight * _all.Slope[row];
            byB += weight * (_stay.Slope[row] - _all.Slope[row]);
        }

        (slope[0], slope[1], slope[2], slope[3]) = (byR * r, byAlpha * alpha, byA * a, byB * b);
        return sum;
    }

    /// <summary>ln Q with its derivatives in r and α: terms (R)ⱼ/j! ρʲ.</summary>
    private (double Log, double ByShape, double ByAlpha) Silence(double shape, double rho, double end)
    {
        var (term, sum, harmonic) = (1.0, 1.0, 0.0);
        var (byShape, powers) = (0.0, 0.0);
        for (var j = 1; j < _k; j++)
        {
            term *= (shape + j - 1) / j * rho;
            harmonic += 1 / (shape + j - 1);
            sum += term;
            byShape += term * harmonic;
            powers += term * j;
        }

        return (Math.Log(sum), byShape / sum, -end * powers / sum);
    }
}

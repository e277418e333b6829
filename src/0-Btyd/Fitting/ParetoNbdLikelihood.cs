namespace Yangke.Btyd;

/// <summary>
/// Mean log-likelihood per customer of <see cref="ParetoNbd"/> in (ln r, ln α, ln s, ln β). With D = ln s + ln J the log odds
/// of having left and w = 1/(1+e⁻ᴰ): ∂ ln L = ∂(term of staying) + w ∂D; the derivatives of J are means under its weight.
/// </summary>
internal sealed class ParetoNbdLikelihood(Histories histories) : ISmooth
{
    private readonly Triples _triples = new(histories);
    private RisingTable? _rate;

    public int Dimension => 4;

    /// <summary>Whether the integral takes its full accuracy (1e-13) or that for searches (1e-10).</summary>
    public bool Fine { get; set; } = true;

    public double At(ReadOnlySpan<double> point, Span<double> slope)
    {
        var (r, alpha, s, beta) = (Math.Exp(point[0]), Math.Exp(point[1]), Math.Exp(point[2]), Math.Exp(point[3]));
        _rate ??= new(_triples.Values);
        _rate.Fill(r);
        var (sum, logAlpha, logBeta) = (0.0, point[1], point[3]);
        var (byR, byAlpha, byS, byBeta) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < _triples.All.Length; i++)
        {
            var (x, tx, t) = _triples.All[i];
            var (row, weight, shape) = (_triples.Row[i], _triples.Weight[i], r + x);
            var (logA, logB) = (Math.Log(alpha + t), Math.Log(beta + t));
            var j = LeavingIntegral.With(shape, alpha, s, beta, tx, t, Fine);
            var odds = point[2] + j.Log;
            var gone = GammaFunction.Logistic(odds);
            sum += weight * (_rate.Log[row] + r * logAlpha + s * logBeta - shape * logA - s * logB
                + GammaFunction.SoftPlus(odds));
            byR += weight * (_rate.Slope[row] + logAlpha - logA + gone * j.ByShape);
            byAlpha += weight * (r / alpha - shape / (alpha + t) + gone * j.ByAlpha);
            byS += weight * (logBeta - logB + gone * (1 / s + j.ByS));
            byBeta += weight * (s / beta - s / (beta + t) + gone * j.ByBeta);
        }

        (slope[0], slope[1], slope[2], slope[3]) = (byR * r, byAlpha * alpha, byS * s, byBeta * beta);
        return sum;
    }
}

using System.Runtime.InteropServices;

namespace Yangke.Btyd;

/// <summary>
/// Pareto/NBD's integral over the unseen moment of leaving, J = ∫ g(y) dy/(β+y) for y from t_x to T with
/// g(y) = ((α+T)/(α+y))^R ((β+T)/(β+y))^s; the odds of having left are s·J. It equals the printed pair of ₂F₁.
/// <para>Method: u = ln(min(α, β) + y) makes g analytic within distance π of the path whatever α and β are; Gauss–Legendre
/// on panels over which ln g falls by at most 8. Relative error about 1e-13. The falling weight is kept relative to its
/// value at t_x, so nothing overflows for x = 1000.</para>
/// </summary>
internal static class LeavingIntegral
{
    private const double MostFall = 8, LongestPanel = 2, Negligible = 45;

    /// <summary>ln J and its derivatives.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Result(double Log, double ByShape, double ByAlpha, double ByS, double ByBeta);

    /// <summary>ln J; −∞ for t_x = T.</summary>
    public static double Log(double shape, double alpha, double s, double beta, double tx, double t) =>
        With(shape, alpha, s, beta, tx, t, fine: true).Log;

    /// <summary>
    /// ln J with its derivatives with respect to R, α, s and β. Not <c>fine</c> takes the 8-point rule on short panels:
    /// error about 1e-10, for searches.
    /// </summary>
    public static Result With(double shape, double alpha, double s, double beta, double tx, double t, bool fine)
    {
        var low = Math.Min(alpha, beta);
        var path = new Path(shape, s, alpha - low, beta - low, low + tx);
        var (u, end) = (Math.Log(low + tx), Math.Log(low + t));
        if (!(end > u))
        {
            return new(double.NegativeInfinity, 0, 0, 0, 0);
        }

        Sums sums = default;
        var fallen = 0.0;
        while (u < end && fallen < Negligible)
        {
            var width = Math.Min(end - u, LongestPanel);
            var fall = path.Fall(Math.Exp(u + width)) - fallen;
            while (fall > MostFall)
            {
                width *= Math.Max(0.25, 0.95 * MostFall / fall);
                fall = path.Fall(Math.Exp(u + width)) - fallen;
            }

            var rule = fine || fall > 2.5 || width > 0.8 ? Quadrature.Sixteen : Quadrature.Eight;
            path.Add(ref sums, u, width, rule.Nodes, rule.Weights);
            u += width;
            fallen += fall;
        }

        return path.Finish(in sums, alpha, beta, t, s, shape);
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Sums
    {
        public double J, LogA, LogB, OverA, OverB;
    }

    /// <summary>The integrand along e = min(α, β) + y; the distances are α − min and β − min, one of them 0.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Path(double shape, double s, double toAlpha, double toBeta, double start)
    {
        private readonly double _logA = Math.Log(start + toAlpha), _logB = Math.Log(start + toBeta);

        public double Fall(double e) =>
            shape * (Math.Log(e + toAlpha) - _logA) + s * (Math.Log(e + toBeta) - _logB);

        public void Add(ref Sums sums, double u, double width, double[] nodes, double[] weights)
        {
            var (half, middle) = (width / 2, u + width / 2);
            for (var i = 0; i < nodes.Length; i++)
            {
                var at = middle + half * nodes[i];
                var e = Math.Exp(at);
                var other = Math.Log(e + toAlpha + toBeta);
                var logA = (toAlpha > 0 ? other : at) - _logA;
                var logB = (toBeta > 0 ? other : at) - _logB;
                var overB = 1 / (e + toBeta);
                var weight = weights[i] * half * Math.Exp(-shape * logA - s * logB) * (e * overB);
                sums.J += weight;
                sums.LogA += weight * logA;
                sums.LogB += weight * logB;
                sums.OverA += weight / (e + toAlpha);
                sums.OverB += weight * overB;
            }
        }

        public Result Finish(in Sums sums, double alpha, double beta, double t, double s, double shape)
        {
            var (endA, endB) = (Math.Log(alpha + t) - _logA, Math.Log(beta + t) - _logB);
            return new(
                shape * endA + s * endB + Math.Log(sums.J),
                endA - sums.LogA / sums.J,
                shape / (alpha + t) - shape * sums.OverA / sums.J,
                endB - sums.LogB / sums.J,
                s / (beta + t) - (s + 1) * sums.OverB / sums.J);
        }
    }
}

namespace Yangke.Btyd;

/// <summary>Second derivatives at a maximum, and what they say about how well each coordinate is determined.</summary>
internal static class Curvature
{
    /// <summary>Minus the Hessian by central differences of the gradient, made symmetric.</summary>
    public static double[,] At(ISmooth function, double[] point, double step = 1e-4)
    {
        var n = point.Length;
        var curvature = new double[n, n];
        var (up, down, at) = (new double[n], new double[n], (double[])point.Clone());
        for (var i = 0; i < n; i++)
        {
            at[i] = point[i] + step;
            function.At(at, up);
            at[i] = point[i] - step;
            function.At(at, down);
            at[i] = point[i];
            for (var j = 0; j < n; j++)
            {
                var value = -(up[j] - down[j]) / (2 * step) / 2;
                curvature[i, j] += value;
                curvature[j, i] += value;
            }
        }

        return curvature;
    }

    /// <summary>The inverse of a symmetric positive definite matrix by Cholesky's decomposition; null if it is not definite.</summary>
    public static double[,]? Inverse(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var factor = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    rest -= factor[i, k] * factor[j, k];
                }

                if (i == j && !(rest > 1e-14 * Math.Abs(matrix[i, i])))
                {
                    return null;
                }

                factor[i, j] = i == j ? Math.Sqrt(rest) : rest / factor[j, j];
            }
        }

        var inverse = new double[n, n];
        for (var column = 0; column < n; column++)
        {
            Solve(factor, inverse, column);
        }

        return inverse;
    }

    private static void Solve(double[,] factor, double[,] inverse, int column)
    {
        var n = factor.GetLength(0);
        var forward = new double[n];
        for (var i = 0; i < n; i++)
        {
            forward[i] = i == column ? 1 : 0;
            for (var k = 0; k < i; k++)
            {
                forward[i] -= factor[i, k] * forward[k];
            }

            forward[i] /= factor[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            inverse[i, column] = forward[i];
            for (var k = i + 1; k < n; k++)
            {
                inverse[i, column] -= factor[k, i] * inverse[k, column];
            }

            inverse[i, column] /= factor[i, i];
        }
    }
}

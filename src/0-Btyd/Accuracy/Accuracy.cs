namespace Yangke.Btyd;

/// <summary>How near predicted counts or amounts came to the real ones.</summary>
/// <param name="Ratio">Σ predicted / Σ actual.</param>
/// <param name="Mae">Mean absolute error per customer.</param>
/// <param name="Rmse">Root of the mean squared error.</param>
/// <param name="Correlation">Pearson's; NaN where the prediction is the same for all.</param>
public sealed record Accuracy(double Ratio, double Mae, double Rmse, double Correlation)
{
    /// <summary>Compares customer by customer.</summary>
    /// <exception cref="ArgumentException">The lengths differ or nothing is given.</exception>
    public static Accuracy Of(ReadOnlySpan<double> predicted, ReadOnlySpan<double> actual)
    {
        if (predicted.Length != actual.Length || predicted.IsEmpty)
        {
            throw new ArgumentException("as many predictions as facts are needed, and at least one", nameof(predicted));
        }

        var n = (double)predicted.Length;
        var (sumP, sumA, absolute, squared) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < predicted.Length; i++)
        {
            var error = predicted[i] - actual[i];
            sumP += predicted[i];
            sumA += actual[i];
            absolute += Math.Abs(error);
            squared += error * error;
        }

        var (varianceP, varianceA, covariance) = (0.0, 0.0, 0.0);
        for (var i = 0; i < predicted.Length; i++)
        {
            var (p, a) = (predicted[i] - sumP / n, actual[i] - sumA / n);
            varianceP += p * p;
            varianceA += a * a;
            covariance += p * a;
        }

        var constant = varianceP <= 1e-20 * sumP * sumP || varianceA <= 1e-20 * sumA * sumA;
        return new(sumP / sumA, absolute / n, Math.Sqrt(squared / n),
            constant ? double.NaN : covariance / Math.Sqrt(varianceP * varianceA));
    }
}

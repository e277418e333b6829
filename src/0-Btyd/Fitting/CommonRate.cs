namespace Yangke.Btyd;

/// <summary>
/// What is left when there is nothing to fit (no repeat purchase, or one customer only): one rate for all,
/// (Σx + ½) purchases in Σ T customer-weeks, spread as an exponential distribution (r = 1), and no drop-out worth naming.
/// </summary>
internal static class CommonRate
{
    private const double HardlyAny = 1e-3;

    public static PurchaseFit Of(Histories data, ModelKind kind)
    {
        var weeks = data.Weeks > 0 ? data.Weeks : 1;
        var alpha = weeks / (data.Purchases + 0.5);
        PurchaseProcess model = kind switch
        {
            ModelKind.BgNbd => BetaGeometric.BgNbd(1, alpha, HardlyAny, 1),
            ModelKind.MbgNbd => BetaGeometric.MbgNbd(1, alpha, HardlyAny, 1),
            ModelKind.MbgCnbdK => BetaGeometric.MbgCnbd(1, 1, alpha, HardlyAny, 1),
            _ => new ParetoNbd(1, alpha, HardlyAny, weeks),
        };
        var likelihood = 0.0;
        for (var i = 0; i < data.Distinct.Length; i++)
        {
            likelihood += data.Counts[i] * model.LogLikelihood(data.Distinct[i]);
        }

        var reason = data.Purchases == 0 ? "nobody has come a second time" : "there is only one customer";
        return new PurchaseFit
        {
            Model = model,
            StandardErrors = [.. model.Parameters.Where(p => p.Name != "k").Select(p => p with { Value = double.NaN })],
            LogLikelihood = likelihood,
            Customers = data.Customers,
            Repeat = data.Repeat,
            Gradient = double.NaN,
            Steps = 0,
            Converged = false,
            Identified = false,
            Warnings =
            [
                $"nothing was fitted: {reason}; predictions fall back to one common rate of "
                    + $"{data.Purchases} + ½ purchases in {data.Weeks:F1} customer-weeks, without drop-out",
            ],
        };
    }
}

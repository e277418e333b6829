using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>Analytic gradients against numeric differences, and the fast likelihoods against the formulas.</summary>
public class GradientTest
{
    private static readonly double[][] Points =
        [[-0.5, 1.5, -0.2, 0.9], [0.4, 2.6, -3, 0.1], [-1.4, 0.2, 0.9, 2.5], [1.2, 0.5, 0.3, -1], [0.1, 3, 1, 4]];

    public static TheoryData<string> Functions =>
        ["bgnbd", "mbgnbd", "mbgcnbd2", "mbgcnbd3", "pnbd", "gammagamma"];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Gradient_is_the_slope(string name)
    {
        var function = Function(name);
        foreach (var full in Points)
        {
            var point = full[..function.Dimension];
            var (slope, idle) = (new double[point.Length], new double[point.Length]);
            function.At(point, slope);
            for (var i = 0; i < point.Length; i++)
            {
                double Shifted(double by)
                {
                    var shifted = (double[])point.Clone();
                    shifted[i] += by;
                    return function.At(shifted, idle);
                }

                const double h = 1e-3;
                var numeric = (8 * (Shifted(h) - Shifted(-h)) - (Shifted(2 * h) - Shifted(-2 * h))) / (12 * h);
                slope[i].ShouldBe(numeric, 1e-8 * Math.Max(1, Math.Abs(numeric)), $"{name} at {string.Join(',', point)}, component {i}");
            }
        }
    }

    [Theory]
    [InlineData("bgnbd")]
    [InlineData("mbgnbd")]
    [InlineData("mbgcnbd3")]
    [InlineData("pnbd")]
    public void Fast_sum_is_the_sum_of_the_formula(string name)
    {
        var (model, data) = (Known.Model(name), Data());
        var parameters = model.Parameters.Where(p => p.Name != "k").Select(p => Math.Log(p.Value)).ToArray();
        var fast = Function(name).At(parameters, new double[4]) * data.Customers;
        var (slow, order) = (0.0, 0.0);
        for (var i = 0; i < data.Distinct.Length; i++)
        {
            slow += data.Counts[i] * model.LogLikelihood(data.Distinct[i]);
            order += data.Counts[i] * (model is BetaGeometric family ? BetaGeometric.LogOrder(data.Distinct[i], family.K) : 0);
        }

        fast.ShouldBe(slow - order, 1e-9 * Math.Abs(slow));
    }

    /// <summary>The 8-point rule of the search stays within 1e-8 of the 16-point rule.</summary>
    [Fact]
    public void Coarse_integral_is_good_enough_to_search_with()
    {
        foreach (var point in Points)
        {
            var (r, alpha, s, beta) = (Math.Exp(point[0]), Math.Exp(point[1]), Math.Exp(point[2]), Math.Exp(point[3]));
            foreach (var history in Data().Distinct.ToArray().Where(history => history.Tx < history.T))
            {
                var fine = LeavingIntegral.With(r + history.X, alpha, s, beta, history.Tx, history.T, fine: true);
                var coarse = LeavingIntegral.With(r + history.X, alpha, s, beta, history.Tx, history.T, fine: false);
                coarse.Log.ShouldBe(fine.Log, 1e-8);
                coarse.ByBeta.ShouldBe(fine.ByBeta, 1e-8 * Math.Max(1, Math.Abs(fine.ByBeta)));
            }
        }
    }

    private static ISmooth Function(string name) => name switch
    {
        "bgnbd" => new BetaGeometricLikelihood(Data(), false, 1),
        "mbgnbd" => new BetaGeometricLikelihood(Data(), true, 1),
        "mbgcnbd2" => new BetaGeometricLikelihood(Data(), true, 2),
        "mbgcnbd3" => new BetaGeometricLikelihood(Data(), true, 3),
        "pnbd" => new ParetoNbdLikelihood(Data()),
        _ => new GammaGammaLikelihood([1, 1, 2, 5, 40], [12.5, 80, 33.3, 41, 7]),
    };

    private static Histories Data()
    {
        var data = new Histories();
        foreach (var (x, tx, t, count) in new[]
        {
            (0, 0, 38.9, 40), (0, 0, 2.0, 5), (1, 1.7, 38.9, 7), (2, 30.4, 38.9, 4), (5, 10, 10, 2), (26, 30.9, 31, 1),
            (3, 0.143, 260, 1), (120, 80, 90.0, 1), (900, 500, 520.0, 1),
        })
        {
            data.Add(new(x, tx, t), count);
        }

        return data;
    }
}

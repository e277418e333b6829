using FsCheck;
using FsCheck.Fluent;
using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>What must be true of the models whatever a table says.</summary>
public class DistributionTest
{
    public static TheoryData<string> Models => ["bgnbd", "mbgnbd", "mbgcnbd2", "mbgcnbd3", "pnbd", "pnbd wide"];

    /// <summary>Over all histories of one age the likelihoods, with the density of random orders, add up to 1.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void Chances_of_all_histories_add_to_one(string name)
    {
        var (model, age) = (Known.Model(name), 6.0);
        var total = Math.Exp(model.LogLikelihood(new(0, 0, age)));
        for (var x = 1; x <= 150; x++)
        {
            total += Integral(0, age, tx => Math.Exp(model.LogLikelihood(new(x, tx, age)) + (x - 1) * Math.Log(tx) - GammaFunction.Log(x)));
        }

        total.ShouldBe(1, 2e-6);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Alive_and_left_are_the_parts_of_the_likelihood(string name)
    {
        var model = Known.Model(name);
        model.ChanceAlive(new(4, 20, 20.0001)).ShouldBeGreaterThan(0.7);
        model.ChanceAlive(new(4, 20, 400)).ShouldBeLessThan(0.05);
        var first = model.ChanceAlive(History.Start);
        first.ShouldBe(name.StartsWith("mbg", StringComparison.Ordinal) ? Share((BetaGeometric)model) : 1, 1e-12);
        model.ChanceAliveIsEvidence(new(0, 0, 30)).ShouldBe(name != "bgnbd");
        model.ChanceAliveIsEvidence(new(1, 5, 30)).ShouldBeTrue();
    }

    [Fact]
    public void One_phase_is_the_closed_form()
    {
        var model = BetaGeometric.MbgNbd(0.7, 5, 0.8, 2.4);
        var same = BetaGeometric.MbgCnbd(1, 0.7, 5, 0.8, 2.4);
        foreach (var history in Histories)
        {
            same.LogLikelihood(history).ShouldBe(model.LogLikelihood(history));
            foreach (var weeks in new[] { 0.5, 13, 52, 400 })
            {
                model.ExpectedByPhases(history, weeks).ShouldBeClose(model.ExpectedIfAlive(history, weeks), 1e-9, $"{history} {weeks}");
            }
        }
    }

    /// <summary>The quadrature for awkward arguments agrees with the series where both work, a = 1 included.</summary>
    [Fact]
    public void Series_and_quadrature_agree()
    {
        foreach (var a in new[] { 0.05, 0.9, 1, 1.0000001, 3 })
        {
            var model = BetaGeometric.BgNbd(0.6, 5, a, 3);
            foreach (var history in Histories)
            {
                var direct = Quadrature.OverBeta(a, 3 + history.X, (p, _) =>
                    -GammaFunction.ExpM1(-(0.6 + history.X) * GammaFunction.Log1P(p * 30 / (5 + history.T))) / p);
                model.ExpectedIfAlive(history, 30).ShouldBeClose(direct, 1e-9, $"a={a} {history}");
            }
        }
    }

    /// <summary>DERT is the integral of e^(−δτ) over the growth of E[Y(τ)].</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void Discounted_future_is_the_discounted_growth(string name)
    {
        var (model, delta) = (Known.Model(name), 0.02);
        foreach (var history in new History[] { new(0, 0, 20), new(3, 18, 25), new(9, 20, 30) })
        {
            var later = Integral(0, 1600, weeks => delta * Math.Exp(-delta * weeks) * model.ExpectedIfAlive(history, weeks), 800);
            var now = model.DiscountedPurchases(history, delta) / model.ChanceAlive(history);
            now.ShouldBeClose(later, 1e-7, history.ToString());
        }
    }

    [Fact]
    public void Fraction_and_quadrature_agree()
    {
        foreach (var (a, b, gap) in new[] { (0.8, 2.4, 0.5), (0.02, 7, 0.003), (3, 0.1, 0.05), (1, 1, 2e-4), (0.6, 40, 0.9999), (5, 900, 0.01) })
        {
            var direct = Quadrature.OverBeta(a, b, (p, _) => 1 / (gap + p * (1 - gap)));
            Hypergeometric.Fraction(b, a + b, 1 - gap).ShouldBeClose(direct, 1e-9, $"{a} {b} {gap}");
        }
    }

    [Fact]
    public void Any_parameters_give_sensible_answers()
    {
        var parameter = Gen.Choose(-300, 400).Select(n => Math.Exp(n / 100.0));
        var histories = Gen.Choose(0, 40).SelectMany(x => Gen.Choose(1, 300).SelectMany(tx => Gen.Choose(0, 300)
            .Select(more => new History(x, x == 0 ? 0 : tx / 7.0, (tx + more) / 7.0))));
        var cases = parameter.Four().SelectMany(p => histories.SelectMany(h => Gen.Choose(0, 3).Select(kind => (p, h, kind)))).ToArbitrary();
        Prop.ForAll(cases, any =>
        {
            var ((one, two, three, four), history, kind) = any;
            PurchaseProcess model = kind switch
            {
                0 => BetaGeometric.BgNbd(one, two, three, four),
                1 => BetaGeometric.MbgNbd(one, two, three, four),
                2 => BetaGeometric.MbgCnbd(3, one, two, three, four),
                _ => new ParetoNbd(one, two, three, four),
            };
            var (near, far) = (model.ExpectedIfAlive(history, 10), model.ExpectedIfAlive(history, 50));
            var (low, middle, high) = (model.WeeksToNext(history, 0.1), model.WeeksToNext(history, 0.5), model.WeeksToNext(history, 0.9));
            return model.ChanceAlive(history) is >= 0 and <= 1 && double.IsFinite(model.LogLikelihood(history))
                && near >= 0 && near <= far * (1 + 1e-9) && double.IsFinite(far)
                && low >= 0 && low <= middle && middle <= high && model.ChanceOfReturnIfAlive(history) is >= 0 and <= 1 + 1e-12;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(42, 43));
    }

    private static History[] Histories => [new(0, 0, 30), new(1, 2, 38), new(7, 30, 33), new(60, 50, 52), new(2, 1, 200)];

    private static double Share(BetaGeometric model) => model.B / (model.A + model.B);

    private static double Integral(double from, double to, Func<double, double> f, int panels = 60)
    {
        var (nodes, weights) = Quadrature.Sixteen;
        var (sum, half) = (0.0, (to - from) / panels / 2);
        for (var panel = 0; panel < panels; panel++)
        {
            sum += nodes.Zip(weights, (node, weight) => half * weight * f(from + half * (2 * panel + 1 + node))).Sum();
        }

        return sum;
    }
}

using FsCheck;
using FsCheck.Fluent;
using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>Data that do not say what a model asks: the engine says so, survives, and predicts something sensible.</summary>
public class DegenerateTest
{
    public static TheoryData<ModelKind> Kinds => [.. Enum.GetValues<ModelKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nobody_leaves(ModelKind kind)
    {
        var data = Known.Simulated(BetaGeometric.BgNbd(1.5, 8, 1e-9, 1000), 4_000, 1);
        var fit = PurchaseFit.Of(data, kind);
        fit.Identified.ShouldBeFalse();
        fit.Warnings.ShouldContain(warning => warning.Contains("drop-out", StringComparison.Ordinal));
        var history = new History(6, 33, 35);
        fit.Model.ChanceAlive(history).ShouldBeGreaterThan(0.95);
        fit.Model.ExpectedPurchases(history, 35).ShouldBe((1.5 + 6) / (8 + 35) * 35, 0.5);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_one_time_buyers(ModelKind kind)
    {
        var data = new Histories();
        data.Add(new(0, 0, 30), 60);
        data.Add(new(0, 0, 12), 40);
        var fit = PurchaseFit.Of(data, kind);
        (fit.Identified, fit.Converged, fit.Repeat).ShouldBe((false, false, 0));
        fit.Warnings.Single().ShouldContain("nobody has come a second time");
        fit.Model.ExpectedPurchases(new(0, 0, 30), 52).ShouldBeInRange(0, 0.02);
        fit.StandardErrors.ShouldAllBe(error => double.IsNaN(error.Value));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_customer(ModelKind kind)
    {
        var data = new Histories();
        data.Add(new(8, 20, 22));
        var fit = PurchaseFit.Of(data, kind);
        fit.Warnings.Single().ShouldContain("only one customer");
        fit.Model.ExpectedPurchases(new(8, 20, 22), 22).ShouldBeInRange(6, 10);
        double.IsFinite(fit.LogLikelihood).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_customers_and_equal_customers(ModelKind kind)
    {
        foreach (var histories in new[] { new[] { new History(1, 3, 9), new(0, 0, 9) }, [.. Enumerable.Repeat(new History(3, 20, 26), 50)] })
        {
            var data = new Histories();
            foreach (var history in histories)
            {
                data.Add(history);
            }

            var fit = PurchaseFit.Of(data, kind);
            fit.Identified.ShouldBeFalse();
            fit.Warnings.ShouldNotBeEmpty();
            double.IsFinite(fit.LogLikelihood).ShouldBeTrue();
            double.IsFinite(fit.Model.ExpectedPurchases(histories[0], 26)).ShouldBeTrue(string.Join(" ", fit.Model.Parameters));
            fit.Model.ExpectedPurchases(histories[0], 26).ShouldBeInRange(0, 26);
        }
    }

    [Fact]
    public void Auto_survives_all_of_it()
    {
        var data = new Histories();
        data.Add(new(0, 0, 30), 10);
        var fit = PurchaseFit.Auto(data);
        fit.Identified.ShouldBeFalse();
        fit.Why!.ShouldContain("nothing can be compared");
        Should.Throw<ArgumentException>(() => PurchaseFit.Auto(new()));
    }

    /// <summary>A handful of arbitrary customers: every model fits or falls back, and every answer is a number.</summary>
    [Fact]
    public void Any_handful_is_survived()
    {
        var history = Gen.Choose(0, 9).SelectMany(x => Gen.Choose(1, 200).SelectMany(tx => Gen.Choose(0, 200)
            .Select(more => new History(x, x == 0 ? 0 : tx / 7.0, ((x == 0 ? 0 : tx) + more) / 7.0))));
        var few = Gen.Choose(1, 12).SelectMany(n => history.ArrayOf(n)).ToArbitrary();
        Prop.ForAll(few, all =>
        {
            var data = new Histories();
            Array.ForEach(all, one => data.Add(one));
            return Enum.GetValues<ModelKind>().All(kind =>
            {
                var fit = PurchaseFit.Of(data, kind);
                return double.IsFinite(fit.LogLikelihood) && (fit.Identified || fit.Warnings.Count > 0) && all.All(one =>
                    fit.Model.ChanceAlive(one) is >= 0 and <= 1
                    && fit.Model.ExpectedPurchases(one, 26) is >= 0 and < 1000
                    && fit.Model.WeeksToNext(one, 0.5) is >= 0);
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(7, 9));
    }

    [Fact]
    public void Impossible_histories_are_refused()
    {
        foreach (var history in new History[] { new(0, 1, 5), new(2, 0, 5), new(1, 6, 5), new(-1, 0, 5), new(1, double.NaN, 5), new(0, 0, -1) })
        {
            Should.Throw<ArgumentException>(() => new Histories().Add(history)).Message.ShouldContain("no purchase history");
        }

        Should.Throw<ArgumentOutOfRangeException>(() => BetaGeometric.BgNbd(0, 1, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => BetaGeometric.MbgCnbd(0, 1, 1, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new ParetoNbd(1, double.PositiveInfinity, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new GammaGamma(1, double.NaN, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new ParetoNbd(1, 1, 1, 1).DiscountedPurchases(new(0, 0, 1), 0));
    }

    [Fact]
    public void Everybody_spends_the_same()
    {
        var fit = SpendFit.Of([1, 2, 3, 1, 5, 0], [80, 80, 80, 80, 80, 0]);
        (fit.Model, fit.Identified, fit.Customers).ShouldBe((null, false, 5));
        fit.Expected(3, 80).ShouldBe(80);
        fit.Expected(0, 0).ShouldBe(80);
        fit.Warnings.Single().ShouldContain("spends the same");
    }

    [Fact]
    public void Too_few_spend()
    {
        var fit = SpendFit.Of([1, 0, 2], [100, 0, 50]);
        fit.Model.ShouldBeNull();
        fit.Expected(2, 50).ShouldBe((2 * 50 + 75) / 3.0);
        SpendFit.Of([], []).Expected(0, 0).ShouldBe(0);
    }

    /// <summary>Customers who never vary: nothing bounds p, the fit says so and expected spend is their own mean.</summary>
    [Fact]
    public void Spend_never_varies_within_a_customer()
    {
        var random = new RandomStream(8);
        int[] x = [.. Enumerable.Range(0, 400).Select(i => 1 + i % 2)];
        double[] mean = [.. x.Select(_ => 90 / random.Gamma(3, 1))];
        var fit = SpendFit.Of(x, mean);
        fit.Identified.ShouldBeFalse($"{fit.Model!.P} {fit.Model.Q} {fit.Model.Gamma} {string.Join(' ', fit.StandardErrors)}");
        fit.Warnings.ShouldNotBeEmpty();
        for (var i = 0; i < x.Length; i++)
        {
            fit.Expected(x[i], mean[i]).ShouldBe(mean[i], 0.2 * mean[i] + 5);
        }

        fit.PopulationMean.ShouldBeInRange(20, 90);
    }
}

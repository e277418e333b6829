using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>Parameters come back from customers simulated with them, within their standard errors.</summary>
public class RecoveryTest
{
    [Theory]
    [InlineData("bgnbd", ModelKind.BgNbd)]
    [InlineData("mbgnbd", ModelKind.MbgNbd)]
    [InlineData("mbgcnbd2", ModelKind.MbgCnbdK)]
    [InlineData("pnbd", ModelKind.ParetoNbd)]
    [InlineData("pnbd wide", ModelKind.ParetoNbd)]
    public void Comes_back_within_its_errors(string name, ModelKind kind)
    {
        var truth = Known.Model(name);
        var fit = PurchaseFit.Of(Known.Simulated(truth, 20_000, 7, withGaps: true), kind);
        fit.Identified.ShouldBeTrue();
        foreach (var error in fit.StandardErrors)
        {
            var (found, sought) = (Value(fit.Model, error.Name), Value(truth, error.Name));
            Math.Abs(found - sought).ShouldBeLessThan(3.5 * error.Value, $"{error.Name} {found} instead of {sought}");
            error.Value.ShouldBeLessThan(0.5 * sought);
        }
    }

    /// <summary>Over many small samples the estimates scatter as the standard errors say.</summary>
    [Fact]
    public void Standard_errors_are_the_scatter()
    {
        var truth = Known.Model("mbgnbd");
        var misses = Enumerable.Range(0, 40)
            .Select(seed => PurchaseFit.Of(Known.Simulated(truth, 3_000, 100 + seed), ModelKind.MbgNbd))
            .SelectMany(fit => fit.StandardErrors.Select(error =>
                Math.Log(Value(fit.Model, error.Name) / Value(truth, error.Name)) / (error.Value / Value(fit.Model, error.Name))))
            .ToList();
        misses.Average(miss => miss * miss).ShouldBeInRange(0.6, 1.6);
    }

    [Theory]
    [InlineData("mbgnbd", true, 1)]
    [InlineData("mbgcnbd2", true, 2)]
    [InlineData("mbgcnbd3", true, 3)]
    [InlineData("mbgcnbd3", false, 3)]
    public void K_is_found(string name, bool withGaps, int k)
    {
        var fit = PurchaseFit.Of(Known.Simulated(Known.Model(name), 6_000, 11, withGaps), ModelKind.MbgCnbdK);
        ((BetaGeometric)fit.Model).K.ShouldBe(k);
        fit.Why!.ShouldContain($"k = {k}");
    }

    [Fact]
    public void Spend_comes_back()
    {
        var (simulation, x, mean) = (new Simulation(Known.Model("bgnbd"), new GammaGamma(4, 3.5, 300), 3), new List<int>(), new List<double>());
        for (var i = 0; i < 30_000; i++)
        {
            var history = simulation.Customer(out var spend);
            x.Add(history.X);
            mean.Add(spend);
        }

        var fit = SpendFit.Of([.. x], [.. mean]);
        Math.Abs(fit.Model!.P - 4).ShouldBeLessThan(3 * fit.StandardErrors[0]);
        Math.Abs(fit.Model.Q - 3.5).ShouldBeLessThan(3 * fit.StandardErrors[1]);
        Math.Abs(fit.Model.Gamma - 300).ShouldBeLessThan(3 * fit.StandardErrors[2]);
    }

    [Theory]
    [InlineData("bgnbd", ModelKind.BgNbd)]
    [InlineData("mbgcnbd3", ModelKind.MbgCnbdK)]
    [InlineData("pnbd", ModelKind.ParetoNbd)]
    public void Auto_names_the_model_that_made_the_data(string name, ModelKind kind)
    {
        var fit = PurchaseFit.Auto(Known.Simulated(Known.Model(name), 12_000, 5, withGaps: true));
        fit.Model.Kind.ShouldBe(kind);
        fit.Why!.ShouldStartWith(kind.Word());
        fit.Candidates[0].Aic.ShouldBe(fit.Candidates.Min(candidate => candidate.Aic));
    }

    /// <summary>A sample first and all customers after end where all customers from the start do.</summary>
    [Fact]
    public void Many_distinct_triples_change_nothing()
    {
        var many = Known.Simulated(Known.Model("pnbd"), 25_000, 21);
        many.Distinct.Length.ShouldBeGreaterThan(8_000);
        var fit = PurchaseFit.Of(many, ModelKind.ParetoNbd);
        var slope = new double[4];
        new ParetoNbdLikelihood(many).At([.. fit.Model.Parameters.Select(p => Math.Log(p.Value))], slope);
        slope.ShouldAllBe(component => Math.Abs(component) < 1e-7);
        fit.Converged.ShouldBeTrue();
    }

    private static double Value(PurchaseProcess model, string name) => model.Parameters.Single(p => p.Name == name).Value;
}

using System.Text.Json;
using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>Own fits of CDNOW against the reference fit and the per-customer reference values.</summary>
public class FitTest
{
    private static readonly Lazy<List<Dictionary<string, string>>> Customers =
        new(() => [.. Shared.Rows("cdnow_reference_customers.csv")]);

    [SharedTheory]
    [InlineData(ModelKind.BgNbd, "bg")]
    [InlineData(ModelKind.ParetoNbd, "pn")]
    public void Purchases_as_in_the_reference(ModelKind kind, string prefix)
    {
        var fit = PurchaseFit.Of(Shared.Histories(Customers.Value), kind);
        Console.WriteLine($"{kind} {fit.LogLikelihood:F7} steps {fit.Steps} gradient {fit.Gradient:E2}");
        var reference = Reference(kind.Word());
        fit.LogLikelihood.ShouldBeInRange(reference.GetProperty("LL").GetDouble() - 1e-3, reference.GetProperty("LL").GetDouble() + 1e-3);
        foreach (var (parameter, error, index) in fit.Model.Parameters.Zip(fit.StandardErrors).Select((p, i) => (p.First, p.Second, i)))
        {
            parameter.Value.ShouldBeClose(reference.GetProperty(parameter.Name).GetDouble(), 2e-3, parameter.Name);
            error.Name.ShouldBe(parameter.Name);
            error.Value.ShouldBeClose(reference.GetProperty("se")[index].GetDouble(), 2e-3, "se " + parameter.Name);
        }

        (fit.Converged, fit.Identified, fit.Warnings.Count).ShouldBe((true, true, 0));
        foreach (var row in Customers.Value)
        {
            var history = row.History();
            fit.Model.ChanceAlive(history).ShouldBeClose(row.Number(prefix + "_palive"), 2e-3, "palive " + row["id"]);
            fit.Model.ExpectedPurchases(history, 39).ShouldBeClose(row.Number(prefix + "_ey"), 2e-3, "ey " + row["id"]);
        }
    }

    [SharedFact]
    public void Discounted_future_as_in_the_reference()
    {
        var model = new ParetoNbd(0.5532770486, 10.57768316, 0.6062399883, 11.66873515);
        foreach (var row in Customers.Value.Take(400))
        {
            model.DiscountedPurchases(row.History(), Math.Log(1.15) / 52.1786).ShouldBeClose(row.Number("pn_dert"), 1e-5, row["id"]);
        }
    }

    [SharedFact]
    public void Spend_as_in_the_reference()
    {
        var x = Customers.Value.Select(row => (int)row.Number("x")).ToArray();
        var mean = Customers.Value.Select(row => row.Number("m_x")).ToArray();
        var fit = SpendFit.Of(x, mean);
        var reference = Reference("gammagamma");
        fit.LogLikelihood.ShouldBeInRange(reference.GetProperty("LL").GetDouble() - 1e-3, reference.GetProperty("LL").GetDouble() + 1e-3);
        fit.Customers.ShouldBe(946);
        fit.Identified.ShouldBeTrue();
        fit.Model!.P.ShouldBeClose(reference.GetProperty("p").GetDouble(), 2e-3, "p");
        fit.Model.Q.ShouldBeClose(reference.GetProperty("q").GetDouble(), 2e-3, "q");
        fit.Model.Gamma.ShouldBeClose(reference.GetProperty("gamma").GetDouble(), 2e-3, "gamma");
        for (var i = 0; i < 3; i++)
        {
            fit.StandardErrors[i].ShouldBeClose(reference.GetProperty("se")[i].GetDouble(), 2e-3, "se");
        }

        for (var i = 0; i < x.Length; i++)
        {
            fit.Expected(x[i], mean[i]).ShouldBeClose(Customers.Value[i].Number("gg_m"), 2e-3, Customers.Value[i]["id"]);
        }
    }

    private static JsonElement Reference(string model) =>
        JsonDocument.Parse(File.ReadAllText(Shared.File("cdnow_reference.json"))).RootElement.GetProperty("fit").GetProperty(model);
}

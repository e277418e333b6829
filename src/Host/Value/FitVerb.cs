using System.Globalization;
using System.Text.Json;
using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary><c>yangke value fit</c>.</summary>
internal static class FitVerb
{
    public static void Run(Options options, TextWriter output, TextWriter errors, Progress progress)
    {
        var kind = options.Model();
        var source = Source.Read(options, progress);
        var fit = Purchases(source.Book, kind, progress);
        var spend = Spend(source.Book, progress);
        progress.Dispose();
        string[] warnings = [.. source.Warnings, .. fit.Warnings, .. spend?.Warnings ?? []];
        if (options.Json)
        {
            output.WriteLine(Json(fit, spend, warnings));
        }
        else
        {
            Print(fit, spend, warnings, output);
        }
    }

    public static PurchaseFit Purchases(PurchaseBook book, ModelKind? kind, Progress progress)
    {
        progress.Now("fitting " + (kind?.Word() ?? "all models"));
        return kind is null ? PurchaseFit.Auto(book.Histories) : PurchaseFit.Of(book.Histories, kind.Value);
    }

    public static SpendFit? Spend(PurchaseBook book, Progress progress)
    {
        progress.Now("fitting spend");
        return book.FitSpend();
    }

    private static void Print(PurchaseFit fit, SpendFit? spend, string[] warnings, TextWriter output)
    {
        output.WriteLine($"model      {fit.Model.Kind.Word()}");
        output.WriteLine($"customers  {fit.Customers} ({fit.Repeat} with a repeat purchase)");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LL         {fit.LogLikelihood:F4}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"search     {(fit.Converged ? "converged" : "not converged")} after {fit.Steps} steps, gradient {fit.Gradient:E1}"));
        output.WriteLine($"identified {(fit.Identified ? "yes" : "no")}");
        foreach (var parameter in fit.Model.Parameters)
        {
            Line(output, parameter.Name, parameter.Value, fit.StandardErrors.FirstOrDefault(e => e.Name == parameter.Name));
        }

        if (fit.Why is not null)
        {
            output.WriteLine("why        " + fit.Why);
        }

        if (spend?.Model is { } model)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"spend      Gamma-Gamma on {spend.Customers} customers, LL {spend.LogLikelihood:F4}, mean {spend.PopulationMean:F2}"));
            Line(output, "p", model.P, new("p", spend.StandardErrors[0]));
            Line(output, "q", model.Q, new("q", spend.StandardErrors[1]));
            Line(output, "gamma", model.Gamma, new("gamma", spend.StandardErrors[2]));
        }

        foreach (var warning in warnings)
        {
            output.WriteLine("warning    " + warning);
        }
    }

    private static void Line(TextWriter output, string name, double value, Parameter error) => output.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"  {name,-8} {value,14:G8}")
        + (error.Name is null ? ""
            : double.IsNaN(error.Value) ? "   not determined"
            : string.Create(CultureInfo.InvariantCulture, $"   se {error.Value:G6}")));

    private static string Json(PurchaseFit fit, SpendFit? spend, string[] warnings) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("customers", fit.Customers);
        json.WriteNumber("repeat", fit.Repeat);
        json.WriteString("model", fit.Model.Kind.Word());
        json.Parameters("params", fit.Model.Parameters);
        json.Parameters("se", fit.StandardErrors);
        json.Value("ll", fit.LogLikelihood);
        json.WriteBoolean("identified", fit.Identified);
        json.Texts("warnings", warnings);
        json.Spend(spend);
        if (fit.Why is not null)
        {
            json.WriteString("why", fit.Why);
        }

        json.WriteEndObject();
    });
}

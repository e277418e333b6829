using System.Globalization;
using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary>The accuracy table on paper and as JSON.</summary>
internal static class AccuracyText
{
    public static void Print(TextWriter output, PurchaseBook book, IReadOnlyList<HoldoutRow> table)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"hold-out of {book.Holdout!.Weeks:F1} weeks, {book.Holdout.Purchases.Sum()} purchases of {book.Customers} customers"));
        output.WriteLine($"{"",-24}{"ratio",8}{"MAE",8}{"RMSE",8}{"corr",8}{"top 20 %",10}{"Gini",8}");
        foreach (var row in table)
        {
            output.WriteLine($"{row.Name,-24}{Cell(row.Accuracy?.Ratio),8}{Cell(row.Accuracy?.Mae),8}{Cell(row.Accuracy?.Rmse),8}"
                + $"{Cell(row.Accuracy?.Correlation),8}{Cell(100 * row.TopFifth, "F1"),10}{Cell(row.Gini),8}");
        }

        output.WriteLine($"top 20 % and Gini are of the hold-out's {(book.Holdout.Revenue is null ? "purchases" : "revenue")}");
    }

    public static string Json(
        PurchaseBook book, PurchaseProcess model, PurchaseFit? fit, string[] warnings, IReadOnlyList<HoldoutRow>? table) =>
        JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("customers", book.Customers);
            json.WriteString("model", model.Kind.Word());
            json.Parameters("params", model.Parameters);
            json.Value("ll", fit?.LogLikelihood);
            json.Texts("warnings", warnings);
            if (fit?.Why is { } why)
            {
                json.WriteString("why", why);
            }

            if (table is not null)
            {
                json.WriteNumber("holdoutWeeks", book.Holdout!.Weeks);
                json.WriteStartArray("accuracy");
                foreach (var row in table)
                {
                    json.WriteStartObject();
                    json.WriteString("name", row.Name);
                    json.Value("ratio", row.Accuracy?.Ratio);
                    json.Value("mae", row.Accuracy?.Mae);
                    json.Value("rmse", row.Accuracy?.Rmse);
                    json.Value("correlation", row.Accuracy?.Correlation);
                    json.Value("topFifth", row.TopFifth);
                    json.Value("gini", row.Gini);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });

    private static string Cell(double? value, string format = "F3") =>
        value is { } number && double.IsFinite(number) ? number.ToString(format, CultureInfo.InvariantCulture) : "-";
}

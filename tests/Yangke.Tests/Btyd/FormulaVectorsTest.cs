using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>Every formula against 50-digit arithmetic, hard cases included.</summary>
public class FormulaVectorsTest
{
    [SharedTheory]
    [InlineData("bgnbd", 198)]
    [InlineData("pnbd", 231)]
    [InlineData("gammagamma", 18)]
    public void Every_row_agrees(string model, int rows)
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var row in Shared.Rows("formula_vectors.csv").Where(row => row["model"] == model))
        {
            count++;
            wrong.AddRange(model == "gammagamma" ? Spend(row) : Purchases(row));
        }

        count.ShouldBe(rows);
        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<string> Spend(Dictionary<string, string> row)
    {
        var model = new GammaGamma(row.Number("p1"), row.Number("p2"), row.Number("p3"));
        var (x, mean) = ((int)row.Number("x"), row.Number("T_or_mean_spend"));
        return Wrong(row, "expected", model.ExpectedSpend(x, mean), 1e-6)
            .Concat(row["loglik"].Length == 0 ? [] : Wrong(row, "loglik", model.LogLikelihood(x, mean), 1e-8));
    }

    private static IEnumerable<string> Purchases(Dictionary<string, string> row)
    {
        var (one, two, three, four) = (row.Number("p1"), row.Number("p2"), row.Number("p3"), row.Number("p4"));
        PurchaseProcess model = row["model"] == "bgnbd"
            ? BetaGeometric.BgNbd(one, two, three, four)
            : new ParetoNbd(one, two, three, four);
        var history = new History((int)row.Number("x"), row.Number("t_x"), row.Number("T_or_mean_spend"));
        var likelihood = row["p3"] == "1.0000001" ? 1e-6 : 1e-8;
        return Wrong(row, "loglik", model.LogLikelihood(history), likelihood)
            .Concat(Wrong(row, "p_alive", model.ChanceAlive(history), 1e-6))
            .Concat(Wrong(row, "expected", model.ExpectedPurchases(history, row.Number("t")), 1e-6))
            .Concat(row["dert"].Length == 0
                ? []
                : Wrong(row, "dert", model.DiscountedPurchases(history, row.Number("delta")), 1e-6));
    }

    private static IEnumerable<string> Wrong(Dictionary<string, string> row, string column, double actual, double relative)
    {
        var expected = row.Number(column);
        var close = Math.Abs(actual - expected) <= relative * Math.Abs(expected)
            || (column != "loglik" && Math.Abs(expected) < 1e-6 && Math.Abs(actual - expected) <= 1e-12);
        return close ? [] : [$"{column} {actual:R} instead of {expected:R} in {string.Join(',', row.Values)}"];
    }
}

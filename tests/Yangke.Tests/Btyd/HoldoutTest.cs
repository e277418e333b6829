using System.Text.Json;
using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>The CDNOW log read as it stands, and the accuracy of models and simple rules on its hold-out.</summary>
public class HoldoutTest
{
    private static readonly Lazy<PurchaseBook> Cdnow = new(() => PurchaseLog.Read(
        File.OpenRead(Shared.File("cdnow_transactions.csv")), new("id", "date", "amount"),
        new DateOnly(1997, 9, 30), new DateOnly(1998, 6, 30), new Rejects()));

    [SharedFact]
    public void The_log_becomes_the_reference_summary()
    {
        var (book, rows) = (Cdnow.Value, Shared.Rows("cdnow_reference_customers.csv").ToList());
        (book.Customers, book.Histories.Customers, book.Histories.Repeat, book.Histories.Purchases).ShouldBe((2357, 2357L, 946L, 2457L));
        book.Histories.Distinct.Length.ShouldBe(1016);
        var holdout = book.Holdout.ShouldNotBeNull();
        holdout.Weeks.ShouldBe(39);
        holdout.Purchases.Sum().ShouldBe(1882);
        holdout.Revenue.ShouldNotBeNull().Sum().ShouldBe(70976.39, 0.005);
        for (var i = 0; i < rows.Count; i++)
        {
            System.Text.Encoding.UTF8.GetString(book.Id(i)).ShouldBe(rows[i]["id"]);
            book.History(i).ShouldBe(rows[i].History());
            book.MeanSpend(i).ShouldBe(rows[i].Number("m_x"), 1e-6);
            holdout.CalibrationSpend![i].ShouldBe(rows[i].Number("cal_spend"), 1e-6);
            holdout.Purchases[i].ShouldBe((int)rows[i].Number("x_hold"));
            holdout.Revenue![i].ShouldBe(rows[i].Number("spend_hold"), 1e-6);
            holdout.NextDays[i].ShouldBe(rows[i]["next_days"].Length == 0 ? -1 : (int)rows[i].Number("next_days"));
        }
    }

    [SharedTheory]
    [InlineData(ModelKind.BgNbd, "BG/NBD")]
    [InlineData(ModelKind.ParetoNbd, "Pareto/NBD")]
    public void Accuracy_as_in_the_reference(ModelKind kind, string name)
    {
        var book = Cdnow.Value;
        var table = HoldoutTable.Of(book, PurchaseFit.Of(book.Histories, kind).Model, book.FitSpend()).ToDictionary(row => row.Name, StringComparer.Ordinal);
        var pairs = new[]
        {
            (kind.Word(), name),
            ("own past rate", "naive: own calibration rate x/T*t"),
            ("same rate for all", "naive: pooled mean rate for all"),
            ("nobody returns", "naive: nobody returns (0)"),
        };
        foreach (var (own, theirs) in pairs)
        {
            var (row, reference) = (table[own].Accuracy!, Entry("transactions", "predictor", theirs));
            row.Ratio.ShouldBeClose(reference.GetProperty("ratio").GetDouble(), 2e-3, own);
            row.Mae.ShouldBeClose(reference.GetProperty("MAE").GetDouble(), 2e-3, own);
            row.Rmse.ShouldBeClose(reference.GetProperty("RMSE").GetDouble(), 2e-3, own);
            if (reference.TryGetProperty("corr", out var correlation) && correlation.ValueKind == JsonValueKind.Number)
            {
                row.Correlation.ShouldBeClose(correlation.GetDouble(), 2e-3, own);
            }
            else
            {
                row.Correlation.ShouldBe(double.NaN);
            }
        }

        pairs =
        [
            (kind.Word() + " x gamma-gamma", name + " x Gamma-Gamma (CLV)"),
            (kind.Word(), name + " E[Y] only"),
            ("recency", "recency (shortest hiatus first)"),
            ("frequency", "frequency x"),
            ("calibration spend", "calibration spend"),
            ("RFM sum", "RFM sum R+F+M"),
            ("oracle", "oracle (actual)"),
        ];
        foreach (var (own, theirs) in pairs)
        {
            var reference = Entry("ranking", "score", theirs);
            table[own].TopFifth!.Value.ShouldBeClose(reference.GetProperty("top20").GetDouble(), 2e-3, own);
            table[own].Gini!.Value.ShouldBeClose(reference.GetProperty("gini").GetDouble(), 2e-3, own);
        }
    }

    /// <summary>The reference's "Lomax median given alive" is BG/NBD's median with Pareto/NBD's r and α.</summary>
    [SharedFact]
    public void Next_purchase_errs_as_in_the_reference()
    {
        var book = Cdnow.Value;
        var lomax = BetaGeometric.BgNbd(0.5532770486, 10.57768316, 1, 1);
        List<double> errors = [];
        for (var i = 0; i < book.Customers; i++)
        {
            if (book.History(i).X > 0 && book.Holdout!.NextDays[i] is >= 0 and var days)
            {
                errors.Add(Math.Abs(7 * lomax.WeeksToNext(book.History(i), 0.5) - days));
            }
        }

        errors.Count.ShouldBe(491);
        errors.Average().ShouldBeClose(60.61299427, 1e-4, "MAE");
        errors.Order().ElementAt(245).ShouldBeClose(49.70899581, 1e-4, "median");
    }

    [Fact]
    public void Ranking_shares_ties()
    {
        double[] brought = [10, 0, 0, 30, 0];
        Ranking.TopShare([1, 1, 1, 1, 1], brought, 0.2).ShouldBe(0.2, 1e-12);
        Ranking.TopShare([0, 0, 0, 9, 0], brought, 0.2).ShouldBe(0.75, 1e-12);
        Ranking.TopShare([5, 0, 0, 5, 0], brought, 0.2).ShouldBe(0.5, 1e-12);
        Ranking.Gini(brought, brought).ShouldBe(1, 1e-12);
        Ranking.Gini([1, 1, 1, 1, 1], brought).ShouldBe(0, 1e-12);
        Ranking.Gini([.. brought.Select(value => -value)], brought).ShouldBeLessThan(-0.5);
        Ranking.Quintiles([1, 2, 3, 4, 5, 5, 5, 5, 5, 5]).ShouldBe([1, 1, 2, 2, 4, 4, 4, 4, 4, 4]);
    }

    private static JsonElement Entry(string list, string key, string name) =>
        JsonDocument.Parse(File.ReadAllText(Shared.File("cdnow_reference.json"))).RootElement.GetProperty("accuracy").GetProperty(list)
            .EnumerateArray().Single(entry => entry.GetProperty(key).GetString() == name);
}

using System.Globalization;
using System.Text.Json;
using Yangke.Btyd;
using Yangke.Host.Value;

namespace Yangke.Tests.Btyd;

/// <summary>The value verbs as a person or a script calls them.</summary>
public sealed class ValueVerbsTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yangke-value").FullName;

    private static string[] Cdnow =>
    [
        "--csv", Shared.File("cdnow_transactions.csv"), "--id", "id", "--date", "date", "--amount", "amount",
        "--calibration-end", "1997-09-30",
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SharedFact]
    public void Fit_answers_in_the_promised_shape()
    {
        var root = Json(["fit", .. Cdnow, "--json"]);
        root.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["customers", "repeat", "model", "params", "se", "ll", "identified", "warnings", "gammaGamma"]);
        root.GetProperty("params").EnumerateObject().Select(property => property.Name).ShouldBe(["r", "alpha", "a", "b"]);
        root.GetProperty("se").EnumerateObject().Select(property => property.Name).ShouldBe(["r", "alpha", "a", "b"]);
        root.GetProperty("gammaGamma").EnumerateObject().Select(property => property.Name).ShouldBe(
            ["p", "q", "gamma", "ll", "customers", "identified"]);
        (root.GetProperty("customers").GetInt32(), root.GetProperty("repeat").GetInt32(), root.GetProperty("model").GetString())
            .ShouldBe((2357, 946, "bgnbd"));
        root.GetProperty("ll").GetDouble().ShouldBe(-9582.429207, 1e-3);
        (root.GetProperty("identified").GetBoolean(), root.GetProperty("warnings").GetArrayLength()).ShouldBe((true, 0));
    }

    [SharedTheory]
    [InlineData("mbgcnbdk", "k,r,alpha,a,b")]
    [InlineData("pnbd", "r,alpha,s,beta")]
    [InlineData("auto", "r,alpha,a,b")]
    public void Other_models_name_their_parameters(string model, string names)
    {
        var root = Json(["fit", .. Cdnow, "--model", model, "--json"]);
        string.Join(',', root.GetProperty("params").EnumerateObject().Select(property => property.Name)).ShouldBe(names);
        root.TryGetProperty("why", out _).ShouldBe(model is "auto" or "mbgcnbdk");
    }

    [SharedFact]
    public void Predict_writes_what_the_reference_says()
    {
        var (code, output, errors) = Run(["predict", .. Cdnow, "--horizon-weeks", "39", "--holdout-end", "1998-06-30", "--out", At("out.csv")]);
        code.ShouldBe(0, errors);
        output.ShouldContain("bgnbd x gamma-gamma");
        output.ShouldContain("own past rate");
        errors.ShouldContain("1411 one-time buyers is no knowledge");
        var lines = File.ReadAllLines(At("out.csv"));
        lines[0].ShouldBe("id,x,t_x,T,m_x,palive,expected,next_date,next_low,next_high,spend,value");
        lines.Length.ShouldBe(2358);
        foreach (var (line, row) in lines.Skip(1).Zip(Shared.Rows("cdnow_reference_customers.csv")))
        {
            var cells = line.Split(',');
            (cells[0], cells[1]).ShouldBe((row["id"], row["x"]));
            foreach (var (index, column) in new[] { (2, "t_x"), (3, "T"), (4, "m_x"), (5, "bg_palive"), (6, "bg_ey"), (10, "gg_m"), (11, "clv_hold_bg") })
            {
                Number(cells[index]).ShouldBeClose(row.Number(column), 2e-3, column + " of " + row["id"]);
            }

            var dates = cells[7..10].Select(cell => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
            (dates[1] <= dates[0] && dates[0] <= dates[2] && dates[1] > new DateOnly(1997, 9, 30)).ShouldBeTrue(line);
        }
    }

    [SharedFact]
    public void Given_parameters_predict_as_the_fit_does()
    {
        File.WriteAllText(At("fit.json"), Run(["fit", .. Cdnow, "--model", "pnbd", "--json"]).Output);
        Run(["predict", .. Cdnow, "--model", "pnbd", "--horizon-weeks", "26", "--out", At("a.csv")]).Code.ShouldBe(0);
        Run(["predict", .. Cdnow, "--params", At("fit.json"), "--horizon-weeks", "26", "--out", At("b.csv")]).Code.ShouldBe(0);
        File.ReadAllText(At("b.csv")).ShouldBe(File.ReadAllText(At("a.csv")));
        string[] numbers = ["--params", "0.243,4.414,0.793,2.426", "--spend", "6.25,3.74,15.44"];
        var root = Json(
            ["predict", .. Cdnow, .. numbers, "--horizon-weeks", "39", "--holdout-end", "1998-06-30", "--out", At("c.csv"), "--json"]);
        root.GetProperty("accuracy").EnumerateArray().First().GetProperty("ratio").GetDouble().ShouldBe(0.879, 0.002);
        root.GetProperty("ll").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [SharedFact]
    public void The_future_is_discounted_where_asked()
    {
        string[] call = ["predict", .. Cdnow, "--model", "pnbd", "--horizon-weeks", "39", "--out", At("d.csv"), "--discount-yearly", "0.15"];
        Run(call).Code.ShouldBe(0);
        var lines = File.ReadAllLines(At("d.csv"));
        lines[0].ShouldEndWith(",spend,value,residual");
        foreach (var (line, row) in lines.Skip(1).Zip(Shared.Rows("cdnow_reference_customers.csv")))
        {
            Number(line.Split(',')[12]).ShouldBeClose(row.Number("dert_value_pn"), 3e-3, row["id"]);
        }
    }

    [Fact]
    public void Simulated_customers_are_the_same_for_a_seed()
    {
        string[] call = ["simulate", "--customers", "5000", "--params", "0.243,4.414,0.793,2.426", "--seed"];
        Run([.. call, "1", "--out", At("1.csv")]).Code.ShouldBe(0);
        Run([.. call, "1", "--out", At("same.csv")]).Code.ShouldBe(0);
        Run([.. call, "2", "--out", At("2.csv")]).Code.ShouldBe(0);
        var text = File.ReadAllText(At("1.csv"));
        text.ShouldBe(File.ReadAllText(At("same.csv")));
        (text == File.ReadAllText(At("2.csv"))).ShouldBeFalse();
        text.ShouldStartWith("id,x,t_x_days,T_days\n1,");
        var root = Json(["fit", "--summary", At("1.csv"), "--json"]);
        root.GetProperty("params").GetProperty("r").GetDouble().ShouldBe(0.243, 0.03);
        root.GetProperty("gammaGamma").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Summaries_without_amounts_and_dates_leave_their_cells_empty()
    {
        File.WriteAllText(At("s.csv"), "id,x,t_x_days,T_days\n\"a,b\",2,70,140\nc,0,0,140\nd,1,7,100\n");
        string[] call = ["predict", "--summary", At("s.csv"), "--params", "0.243,4.414,0.793,2.426", "--horizon-weeks", "10"];
        var (code, _, errors) = Run([.. call, "--out", At("o.csv")]);
        code.ShouldBe(0, errors);
        var lines = File.ReadAllLines(At("o.csv"));
        lines[1].ShouldStartWith("\"a,b\",2,10,20,,0.");
        lines[1].ShouldEndWith(",,");
        var cells = lines[2].Split(',');
        cells.Length.ShouldBe(12);
        var model = BetaGeometric.BgNbd(0.243, 4.414, 0.793, 2.426);
        Number(cells[7]).ShouldBeClose(model.WeeksToNext(new(0, 0, 20), 0.5), 1e-9, "next");
        Number(cells[9]).ShouldBeClose(model.WeeksToNext(new(0, 0, 20), 0.9), 1e-9, "high");
        Run([.. call, "--calibration-end", "2026-03-31", "--out", At("o.csv")]).Code.ShouldBe(0);
        File.ReadAllLines(At("o.csv"))[3].Split(',')[7].ShouldStartWith("20");
    }

    [Fact]
    public void Rejected_rows_are_listed_and_counted()
    {
        File.WriteAllText(At("log.csv"), "who,when\na,2026-01-01\n,2026-01-02\nb,soon\na,2026-02-01\nc,2026-02-02\n");
        string[] call = ["--csv", At("log.csv"), "--id", "who", "--date", "when", "--calibration-end", "2026-03-01"];
        var root = Json(["fit", .. call, "--rejects", At("r.csv"), "--json"]);
        root.GetProperty("warnings")[0].GetString()!.ShouldStartWith("2 rows were left out (line 3: id is empty; line 4: date");
        File.ReadAllLines(At("r.csv")).ToArray<string>().ShouldBe((string[])["line,reason", "3,\"id is empty\"", "4,\"date is not like 2026-01-31: soon\""]);
        Run(["fit", .. call[..^1], "2025-01-01"]).ShouldSatisfyAllConditions(
            answer => answer.Code.ShouldBe(1), answer => answer.Errors.ShouldContain("on or before --calibration-end 2025-01-01"));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private string At(string name) => Path.Combine(_folder, name);

    private static JsonElement Json(string[] args)
    {
        var (code, output, errors) = Run(args);
        code.ShouldBe(0, errors);
        return JsonDocument.Parse(output).RootElement;
    }

    internal static (int Code, string Output, string Errors) Run(string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        return (ValueVerbs.Run(args, output, errors), output.ToString(), errors.ToString());
    }
}

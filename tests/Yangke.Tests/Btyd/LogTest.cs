using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>Logs and summaries as people write them.</summary>
public class LogTest
{
    private static readonly DateOnly End = new(2026, 3, 31);

    [Fact]
    public void Days_are_merged_and_the_first_purchase_stays_out_of_spend()
    {
        var book = Read("id,date,amount\nb,2026-02-01,7\na,2026-01-10,100\na,2026-01-03,1000\na,2026-01-10,20\na,2026-01-24,60\n");
        book.Customers.ShouldBe(2);
        Encoding.UTF8.GetString(book.Id(0)).ShouldBe("b");
        (book.History(0), book.MeanSpend(0)).ShouldBe((new(0, 0, 58 / 7.0), 0));
        (book.History(1), book.MeanSpend(1)).ShouldBe((new(2, 3, 87 / 7.0), 90));
        book.Histories.LogGaps!.Value.ShouldBe(Math.Log(1) + Math.Log(2), 1e-12);
    }

    [Fact]
    public void Later_customers_are_not_scored()
    {
        var rejects = new Rejects();
        var book = Read("id,date,amount\na,2026-03-31,5\nb,2026-04-01,5\na,2026-04-02,5\na,2026-04-02,6\na,2026-05-02,9\n", rejects, new(2026, 4, 30));
        (book.Customers, rejects.Count).ShouldBe((1, 0L));
        book.History(0).ShouldBe(new(0, 0, 0));
        book.Holdout!.ShouldBeEquivalentTo(new Holdout(30 / 7.0, [1], [11.0], [5.0], [2]));
    }

    [Fact]
    public void Bad_rows_are_named_and_never_guessed()
    {
        var (list, rows) = (new StringWriter(), new[]
        {
            ("", "2026-01-01", "1", "id is empty"), ("  ", "2026-01-01", "1", "id is empty"),
            ("a", "01/02/2026", "1", "date is not like"), ("a", "2026-02-29", "1", "date is not like"),
            ("a", "2026-13-01", "1", "date is not like"), ("a", "", "1", "date is not like"), ("a", "soon", "1", "date is not like"),
            ("a", "0026-01-01", "1", "date is not like"), ("a", "2026-01-01x", "1", "date is not like"), ("a", "2026-01/01", "1", "date is not like"),
            ("a", "2026-01-01", "", "amount is empty"), ("a", "2026-01-01", "-5", "amount is negative"),
            ("a", "2026-01-01", "\"1,000\"", "amount is not a number"), ("a", "2026-01-01", "¥5", "amount is not a number"),
            ("a", "2026-01-01", "NaN", "amount is not a number"), ("a", "2026-01-01", "1e999", "amount is not a number"),
        });
        var rejects = new Rejects(list);
        var text = "id,date,amount\n" + string.Concat(rows.Select(row => $"{row.Item1},{row.Item2},{row.Item3}\n")) + "good,2026-01-05,3\n\nshort\n";
        Read(text, rejects).Customers.ShouldBe(1);
        rejects.Count.ShouldBe(rows.Length + 1);
        rejects.First.Count.ShouldBe(5);
        var lines = list.ToString().Split(Environment.NewLine);
        lines[0].ShouldBe("line,reason");
        for (var i = 0; i < rows.Length; i++)
        {
            lines[i + 1].ShouldStartWith($"{i + 2},\"{rows[i].Item4}");
        }

        lines[rows.Length + 1].ShouldStartWith($"{rows.Length + 4},\"date");
    }

    [Theory]
    [InlineData("2026-01-05")]
    [InlineData("2026/1/5")]
    [InlineData("2026.01.05")]
    [InlineData("20260105")]
    [InlineData("2026-01-05T23:59:59+08:00")]
    [InlineData(" 2026-1-5 8:00")]
    public void Dates_people_write(string date) =>
        Read($"id,date,amount\na,{date},3\n").History(0).ShouldBe(new(0, 0, 85 / 7.0));

    [Fact]
    public void Columns_must_be_there()
    {
        Should.Throw<InvalidDataException>(() => Read("id,day,amount\n")).Message.ShouldBe("no column date; --date names it; the file has: id, day, amount");
        Should.Throw<InvalidDataException>(() => Read("")).Message.ShouldContain("empty");
        Read("\uFEFFid,date,amount\r\n\"a,\"\"b\",2026-01-05,3\r\n").Id(0).ToArray().ShouldBe("a,\"b"u8.ToArray());
    }

    [Fact]
    public void Summaries_are_checked_row_by_row()
    {
        var rejects = new Rejects();
        var book = Summary("T_days,x,id,t_x_days,m_x\n35,2,a,14,9.5\n35,0,b,0,\n35,2,c,36,1\n35,0,d,3,1\n35,2,e,0,1\n35,1.5,f,3,1\n"
            + "35,-1,g,3,1\n35,1,a,3,1\n35,1,h,3,-2\n35,1,i,3,\n35,1,,3,1\nx,1,k,3,1\n", rejects);
        (book.Customers, rejects.Count).ShouldBe((2, 10L));
        (book.History(0), book.MeanSpend(0), book.HasAmounts).ShouldBe((new(2, 2, 5), 9.5, true));
        book.Histories.LogGaps.ShouldBeNull();
        Summary("id,x,t_x_days,T_days\n7,1,0.5,3.5\n", rejects).FitSpend().ShouldBeNull();
        Should.Throw<InvalidDataException>(() => Summary("id,x,t_x,T\n", rejects)).Message.ShouldContain("t_x_days");
    }

    /// <summary>Whatever cells hold, they come back as they were written, across buffer borders too.</summary>
    [Fact]
    public void Cells_come_back()
    {
        var cell = Gen.Choose(0, 12).SelectMany(n => Gen.Elements("a", "\"", ",", "\n", "\r", "é", "客", " ", "x\"\"y", "").ArrayOf(n).Select(string.Concat));
        Prop.ForAll(cell.ArrayOf(3).ArrayOf(40).ToArbitrary(), rows =>
        {
            var text = string.Concat(rows.Select(row => string.Join(',', row.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
            using var read = new CsvRows(new Drip(Encoding.UTF8.GetBytes(text)));
            var all = new List<string[]>();
            while (read.Next())
            {
                all.Add([.. Enumerable.Range(0, read.Count).Select(i => Encoding.UTF8.GetString(read[i]))]);
            }

            return all.Count == rows.Length && all.Zip(rows).All(pair => pair.First.SequenceEqual(pair.Second, StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(1, 3));
    }

    [Fact]
    public void Long_files_and_open_quotes()
    {
        var text = new StringBuilder("id,date,amount\n");
        for (var i = 0; i < 60_000; i++)
        {
            text.Append("customer-").Append(i % 20_000).Append(",2026-0").Append(1 + i / 20_000).Append("-01,1.25\n");
        }

        var book = Read(text.ToString());
        (book.Customers, book.Histories.Purchases).ShouldBe((20_000, 40_000L));
        Should.Throw<InvalidDataException>(() => Read("id,date,amount\n\"" + new string('x', 3_000_000))).Message.ShouldContain("line 2");
    }

    private static PurchaseBook Read(string text, Rejects? rejects = null, DateOnly? holdout = null) =>
        PurchaseLog.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new("id", "date", "amount"), End, holdout, rejects ?? new());

    private static PurchaseBook Summary(string text, Rejects rejects) =>
        SummaryFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), rejects);

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Drip(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));
    }
}

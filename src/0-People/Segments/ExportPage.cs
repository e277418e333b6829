using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>The rows of an export one has made within the last quarter of an hour, two thousand at a time, every cell as text.</summary>
[Needs(Permissions.Export)]
[Refuses(Refusals.FilterBeyondYourLevelsCode, Refusals.FullPhoneNotYoursCode)]
public sealed record ExportPage(
    ExportId Export,
    Language Language = Language.Zh,
    [StringLength(60)] string? After = null) : IQuery<ExportPageAnswer>;

/// <summary>The columns by name, the rows, and what to ask for the next ones with.</summary>
public sealed record ExportPageAnswer(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, string? Next);

internal sealed class ExportPageHandler(SegmentTree tree) : IHandle<ExportPage, ExportPageAnswer>
{
    private const int Size = 2_000;

    public async Task<ExportPageAnswer> Handle(ExportPage asked, Act act)
    {
        var export = await act.Db.Set<CustomerExport>().SingleAsync(e => e.Id == asked.Export);
        if (export.Staff != act.Actor.Staff || export.MadeAt < act.SystemNow - CustomerExport.Lease)
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        if (export.FullPhone && !act.Actor.May(Permissions.Contact))
        {
            throw Refusals.FullPhoneNotYours(); // the right may have gone since
        }
        var before = long.TryParse(asked.After, out var number) ? number : long.MaxValue;
        var rows = await Rows(tree.Customers(Segment.Read(export.Definition), act).Where(c => c.Seq < before), act).Take(Size + 1).ToListAsync();
        var (columns, today) = (export.Chosen, HouseDay.Of(act.Now));
        return new ExportPageAnswer(
            [.. columns.Select(c => Head(c, asked.Language))],
            [.. rows.Take(Size).Select(row => (IReadOnlyList<string>)[.. columns.Select(c => Cell(c, row, export.FullPhone, today, asked.Language))])],
            rows.Count > Size ? $"{rows[Size - 1].Seq}" : null);
    }

    private static IQueryable<Row> Rows(IQueryable<Customer> customers, Act act) =>
        from c in customers
        orderby c.Seq descending
        select new Row(c.Seq, c.Name, c.Gender, c.Birthday, c.Phone, c.Workplace,
            act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(b => b.Id == c.Branch).Select(b => b.Name).First(),
            act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == c.Owner).Select(s => s.Name).FirstOrDefault(),
            c.RegisteredAt, c.ChangedAt);

    private static string Head(ExportColumn column, Language language) => (column, language) switch
    {
        (ExportColumn.Name, Language.Zh) => "姓名",
        (ExportColumn.MemberNumber, Language.Zh) => "会员号",
        (ExportColumn.MemberNumber, _) => "Member number",
        (ExportColumn.Gender, Language.Zh) => "性别",
        (ExportColumn.Birthday, Language.Zh) => "生日",
        (ExportColumn.Age, Language.Zh) => "年龄",
        (ExportColumn.Phone, Language.Zh) => "电话",
        (ExportColumn.Workplace, Language.Zh) => "单位",
        (ExportColumn.Branch, Language.Zh) => "院店",
        (ExportColumn.Owner, Language.Zh) => "归属人",
        (ExportColumn.Registered, Language.Zh) => "登记日期",
        (ExportColumn.Changed, Language.Zh) => "最近修改",
        _ => $"{column}",
    };

    private static string Cell(ExportColumn column, Row row, bool fullPhone, DateOnly today, Language language) => column switch
    {
        ExportColumn.Name => row.Name,
        ExportColumn.MemberNumber => Customer.MemberNumberOf(row.Seq),
        ExportColumn.Gender when row.Gender == Gender.Unknown => "",
        ExportColumn.Gender when language == Language.Zh => row.Gender == Gender.Female ? "女" : "男",
        ExportColumn.Gender => $"{row.Gender}",
        ExportColumn.Birthday => row.Birthday?.ToString("O") ?? "",
        ExportColumn.Age => $"{HouseDay.Age(row.Birthday, today)}",
        ExportColumn.Phone => (fullPhone ? row.Phone?.Value : row.Phone?.Masked) ?? "",
        ExportColumn.Workplace => row.Workplace ?? "",
        ExportColumn.Branch => row.Branch,
        ExportColumn.Owner => row.Owner ?? "",
        ExportColumn.Registered => HouseDay.Of(row.RegisteredAt).ToString("O"),
        _ => HouseDay.Of(row.ChangedAt).ToString("O"),
    };

    private sealed record Row(
        long Seq, string Name, Gender Gender, DateOnly? Birthday, PhoneNumber? Phone, string? Workplace, string Branch, string? Owner,
        DateTime RegisteredAt, DateTime ChangedAt);
}

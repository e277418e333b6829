using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Exports a list of customers (MGT-3): journalled with its definition, count and columns before a row leaves the house; then it is
/// fetched as a workbook, or page by page. Phones are masked unless whole ones are asked for by somebody who may see them. Ten an hour.
/// </summary>
[Needs(Permissions.Export)]
[Limit(10, 60)]
[Refuses(Refusals.FilterBeyondYourLevelsCode, Refusals.ExportTooLargeCode, Refusals.FullPhoneNotYoursCode)]
public sealed record ExportCustomers(
    SegmentNode Definition,
    [MinLength(1), MaxLength(20)] IReadOnlyList<ExportColumn> Columns,
    bool FullPhone = false,
    [StringLength(200)] string? Reason = null) : ICommand<CustomersExportedAnswer>;

/// <summary>What to fetch the rows with, and how many there are.</summary>
public sealed record CustomersExportedAnswer(ExportId Export, int Count);

internal sealed class ExportCustomersHandler(SegmentTree tree) : IHandle<ExportCustomers, CustomersExportedAnswer>
{
    public async Task<CustomersExportedAnswer> Handle(ExportCustomers asked, Act act)
    {
        if (asked.FullPhone && !act.Actor.May(Permissions.Contact))
        {
            throw Refusals.FullPhoneNotYours();
        }
        var count = await tree.Customers(asked.Definition, act).Take(CustomerExport.RowLimit + 1).CountAsync();
        if (count > CustomerExport.RowLimit)
        {
            throw Refusals.ExportTooLarge(CustomerExport.RowLimit);
        }
        var columns = asked.Columns.Distinct().ToList();
        var past = act.SystemNow - CustomerExport.Lease;
        await act.Db.Set<CustomerExport>().Where(e => e.Staff == act.Actor.Staff && e.MadeAt < past).ExecuteDeleteAsync();
        var export = new CustomerExport(ExportId.New(), act.Actor.Staff, Segment.Write(asked.Definition),
            string.Join(' ', columns), asked.FullPhone, count, act.SystemNow);
        act.Db.Add(export);
        act.Reason = asked.Reason;
        act.Tell(new CustomersExported(export.Id, export.Definition, count, columns, asked.FullPhone));
        return new CustomersExportedAnswer(export.Id, count);
    }
}

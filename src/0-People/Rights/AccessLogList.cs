using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Who was shown whose sensitive data, newest first, within the branches one oversees (ORG-2).</summary>
[Needs(Permissions.SeeAccessLog)]
public sealed record AccessLogList(
    StaffId? Staff = null,
    CustomerId? Customer = null,
    DateOnly? Day = null,
    InformationLevel? Level = null,
    [StringLength(60)] string? Before = null,
    [Range(1, 200)] int Size = 50) : IQuery<AccessLogListAnswer>;

/// <summary>A page of the log, and what to ask for older rows with.</summary>
public sealed record AccessLogListAnswer(IReadOnlyList<AccessLogRow> Rows, string? Next);

/// <summary>One reading. Of a customer outside one's scope there is neither name nor link.</summary>
public sealed record AccessLogRow(
    Guid Id, DateTime At, InformationLevel Level, StaffNamed Staff, string BranchName, CustomerId? Customer, string? CustomerName,
    string? MemberNumber);

internal sealed class AccessLogListHandler : IHandle<AccessLogList, AccessLogListAnswer>
{
    public async Task<AccessLogListAnswer> Handle(AccessLogList asked, Act act)
    {
        var notes = await Wanted(asked, act);
        var rows = await (
            from note in notes.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(asked.Size + 1)
            from staff in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == note.Staff).DefaultIfEmpty()
            from branch in act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(b => b.Id == note.Branch).DefaultIfEmpty()
            from merged in act.Db.Set<MergedCustomer>().Where(m => m.Id == note.Customer).DefaultIfEmpty()
            orderby note.At descending, note.Id descending
            select new
            {
                note.Id,
                note.At,
                note.Level,
                note.Staff,
                StaffName = (string?)staff!.Name,
                BranchName = (string?)branch!.Name,
                note.Customer,
                Kept = (CustomerId?)merged!.Kept,
            }).ToListAsync();
        var shown = rows.Take(asked.Size).ToList();
        var ids = shown.Select(r => r.Kept ?? r.Customer).Distinct().ToList();
        var seen = await act.Db.Set<Customer>().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name, c.Seq }).ToDictionaryAsync(c => c.Id);
        return new AccessLogListAnswer(
            [.. from r in shown
                let her = seen.GetValueOrDefault(r.Kept ?? r.Customer)
                select new AccessLogRow(r.Id, r.At, r.Level, new StaffNamed(r.Staff, r.StaffName ?? ""), r.BranchName ?? "",
                    her?.Id, her?.Name, her is null ? null : Customer.MemberNumberOf(her.Seq))],
            rows.Count > asked.Size ? $"{shown[^1].At.Ticks}.{shown[^1].Id:N}" : null);
    }

    private static async Task<IQueryable<AccessNote>> Wanted(AccessLogList asked, Act act)
    {
        var notes = act.Db.Set<AccessNote>().AsQueryable();
        if (!act.Actor.Scope.SeesAll)
        {
            IReadOnlyList<BranchId> branches = act.Actor.Scope.Branches is { Count: > 0 } seen ? seen : [act.Actor.Branch];
            notes = notes.Where(n => branches.Contains(n.Branch));
        }
        if (asked.Customer is { } customer)
        {
            var ids = await act.Db.IdsOf(customer);
            notes = ids.Count == 1 ? notes.Where(n => n.Customer == customer) : notes.Where(n => ids.Contains(n.Customer));
        }
        if (asked.Staff is { } staff)
        {
            notes = notes.Where(n => n.Staff == staff);
        }
        if (asked.Level is { } level)
        {
            notes = notes.Where(n => n.Level == level);
        }
        if (asked.Day is { } day)
        {
            var (from, to) = (HouseDay.Start(day), HouseDay.Start(day.AddDays(1)));
            notes = notes.Where(n => n.At >= from && n.At < to);
        }
        return Cursor(asked.Before) is var (at, id) ? notes.Where(n => n.At < at || (n.At == at && n.Id.CompareTo(id) < 0)) : notes;
    }

    // A cursor nobody gave, or one that was bent, starts at the beginning.
    private static (DateTime At, Guid Id)? Cursor(string? before) =>
        before?.Split('.') is [var ticks, var id] && long.TryParse(ticks, out var at) && at is > 0 and < 3_000_000_000_000_000_000
            && Guid.TryParse(id, out var note) ? (new DateTime(at, DateTimeKind.Utc), note) : null;
}

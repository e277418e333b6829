using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Yangke.People;

/// <summary>Which open needs: one's own of this week, the branch's of this week, or those nobody looks after.</summary>
public enum NeedsWanted { Mine, Due, Orphans }

/// <summary>Why a need is an orphan: no owner, its owner works here no more, no next date, or a date long past.</summary>
public enum OrphanReason { NoOwner, OwnerLeft, NoDate, LongLate }

/// <summary>
/// The open needs of the week, a page at a time (CON-2): those whose date is due within seven days or past; or the orphans.
/// The branch is the one given, else the one worked in; one's own, and those of whom one stands in for, are listed wherever the customer is.
/// </summary>
[Needs(Permissions.ManageNeeds)]
public sealed record NeedList(
    NeedsWanted Which = NeedsWanted.Mine,
    NeedArea? Area = null,
    BranchId? Branch = null,
    [StringLength(60)] string? After = null,
    [Range(1, 200)] int Size = 50) : IQuery<NeedListAnswer>;

/// <summary>The page, and what to ask for the next one with.</summary>
public sealed record NeedListAnswer(IReadOnlyList<NeedListRow> Rows, string? Next);

/// <summary>One need with whose it is. How much she would spend is not in lists.</summary>
public sealed record NeedListRow(
    NeedId Need, CustomerId Customer, string CustomerName, string MemberNumber, string Text, NeedVoice Voice, NeedArea Area, NeedUrgency Urgency,
    StaffNamed? Owner, DateOnly? DueOn, int DaysLate, OrphanReason? Orphan);

internal sealed class NeedListHandler : IHandle<NeedList, NeedListAnswer>
{
    public async Task<NeedListAnswer> Handle(NeedList asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var rows = await (
            from need in Page(act.Db.Set<Need>().Where(n => n.ClosedAt == null && (asked.Area == null || n.Area == asked.Area)), asked, act.Actor, today)
            join customer in act.Db.Set<Customer>() on need.Customer equals customer.Id
            from owner in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == need.Owner).DefaultIfEmpty()
            select new { need, customer.Name, customer.Seq, Owner = owner!.Name, OwnerLeft = owner!.EndedAt }).ToListAsync();
        var sorted = rows.OrderBy(r => KeyOf(r.need, asked.Which)).ThenBy(r => r.need.Id.Value).ToList();
        var shown = sorted.Take(asked.Size).ToList();
        return new NeedListAnswer(
            [.. shown.Select(r => new NeedListRow(
                r.need.Id, r.need.Customer, r.Name, Customer.MemberNumberOf(r.Seq), r.need.Text, r.need.Voice, r.need.Area, r.need.Urgency,
                StaffNamed.Of(r.need.Owner, r.Owner), r.need.DueOn, r.need.DueOn is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0,
                Why(r.need, r.OwnerLeft is not null, today)))],
            sorted.Count > asked.Size ? $"{KeyOf(shown[^1].need, asked.Which):yyyyMMdd}.{shown[^1].need.Id.Value:N}" : null);
    }

    /// <summary>Each choice walks one index from where the page begins: what it costs is the page, not the house.</summary>
    private static IQueryable<Need> Page(IQueryable<Need> open, NeedList asked, Actor actor, DateOnly today)
    {
        var (on, id) = Read(asked.After);
        if (asked.Which == NeedsWanted.Orphans)
        {
            var there = asked.Branch ?? actor.Branch;
            return open.Where(n => n.Branch == there && n.OrphanOn <= today && n.OrphanOn >= on && (n.OrphanOn > on || n.Id > id))
                .OrderBy(n => n.OrphanOn).ThenBy(n => n.Id).Take(asked.Size + 1);
        }
        var end = today.AddDays(Need.PatienceDays);
        var due = open.Where(n => n.DueOn <= end && n.DueOn >= on && (n.DueOn > on || n.Id > id));
        var own = actor.Scope.Own;
        var branch = asked.Branch ?? actor.Branch;
        due = asked.Which == NeedsWanted.Mine ? due.Where(n => n.Owner != null && own.Contains(n.Owner.Value)) : due.Where(n => n.Branch == branch);
        return due.OrderBy(n => n.DueOn).ThenBy(n => n.Id).Take(asked.Size + 1);
    }

    private static DateOnly KeyOf(Need need, NeedsWanted which) => which == NeedsWanted.Orphans ? need.OrphanOn : need.DueOn!.Value;

    private static OrphanReason? Why(Need need, bool ownerLeft, DateOnly today) => need.OrphanOn > today ? null
        : need.Owner is null ? OrphanReason.NoOwner : ownerLeft ? OrphanReason.OwnerLeft : need.DueOn is null ? OrphanReason.NoDate : OrphanReason.LongLate;

    // A cursor nobody gave, or one that was bent, starts at the beginning.
    private static (DateOnly On, NeedId Id) Read(string? cursor) =>
        cursor?.Split('.') is [var on, var id] && DateOnly.TryParseExact(on, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && Guid.TryParse(id, out var need) ? (date, new NeedId(need)) : (DateOnly.MinValue, default);
}

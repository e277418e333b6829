namespace Yangke.People;

/// <summary>What a customer needs: open needs by their next date, then the latest that were met or dropped.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record CustomerNeeds(CustomerId Customer) : IQuery<CustomerNeedsAnswer>;

/// <summary>Her needs; <c>may</c> names the commands offered on the whole, <c>hidden</c> the levels not shown.</summary>
public sealed record CustomerNeedsAnswer(
    IReadOnlyList<NeedRow> Open, IReadOnlyList<NeedRow> Closed, IReadOnlyList<InformationLevel> Hidden, IReadOnlyList<string> May);

/// <summary>One need; <c>may</c> names the commands offered on it.</summary>
public sealed record NeedRow(
    NeedId Need, int Version, string Text, NeedVoice Voice, NeedArea Area, NeedUrgency Urgency, long? BudgetMinor, string? Concern, StaffNamed? Owner,
    bool OwnerLeft, DateOnly? DueOn, int DaysLate, DateTime NotedAt, StaffNamed? NotedBy, NeedOutcome? Outcome, DateTime? ClosedAt,
    string? ClosedReason, IReadOnlyList<string> May);

internal sealed class CustomerNeedsHandler : IHandle<CustomerNeeds, CustomerNeedsAnswer>
{
    private static readonly string[] s_onOpen = ["people.correct-need", "people.close-need"];

    public async Task<CustomerNeedsAnswer> Handle(CustomerNeeds asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var mayManage = act.Actor.May(Permissions.ManageNeeds);
        var maySeeMoney = act.Actor.May(Permissions.Money);
        var found = await (
            from need in act.Db.Set<Need>().Where(n => n.Customer == asked.Customer)
                .OrderBy(n => n.ClosedAt != null).ThenByDescending(n => n.ClosedAt).Take(80)
            from owner in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == need.Owner).DefaultIfEmpty()
            from noter in act.Db.Set<Staff>().Where(s => s.Id == need.NotedBy).DefaultIfEmpty()
            select new { need, Owner = owner!.Name, OwnerLeft = owner!.EndedAt, NotedBy = noter!.Name }).ToListAsync();
        if (maySeeMoney && found.Exists(f => f.need.Budget is not null))
        {
            await act.Saw(asked.Customer, InformationLevel.Money);
        }
        var rows = found.Select(f => new NeedRow(
            f.need.Id, f.need.Version, f.need.Text, f.need.Voice, f.need.Area, f.need.Urgency, maySeeMoney ? f.need.Budget?.Minor : null, f.need.Concern,
            StaffNamed.Of(f.need.Owner, f.Owner), f.OwnerLeft is not null, f.need.DueOn,
            f.need.DueOn is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0, f.need.NotedAt,
            StaffNamed.Of(f.need.NotedBy, f.NotedBy), f.need.Outcome, f.need.ClosedAt, f.need.ClosedReason,
            mayManage && f.need.ClosedAt is null ? s_onOpen : [])).ToList();
        return new CustomerNeedsAnswer(
            [.. rows.Where(r => r.ClosedAt is null).OrderBy(r => r.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.NotedAt)],
            [.. rows.Where(r => r.ClosedAt is not null).OrderByDescending(r => r.ClosedAt)],
            maySeeMoney ? [] : [InformationLevel.Money], mayManage ? ["people.note-need"] : []);
    }
}

namespace Yangke.People;

/// <summary>Who is away now and in the next sixty days, within one's scope, by first day.</summary>
[Needs(Permissions.SeeStaff)]
public sealed record AbsenceList : IQuery<AbsenceListAnswer>;

/// <summary>From today to a last day; at most 200. <c>may</c> names the commands offered.</summary>
public sealed record AbsenceListAnswer(DateOnly Today, DateOnly Until, IReadOnlyList<AbsenceRow> Rows, IReadOnlyList<string> May);

/// <summary>One absence; <c>deputyIsAway</c>: whoever stands in is away herself on some of the days, another is needed.</summary>
public sealed record AbsenceRow(
    AbsenceId Absence, int Version, StaffNamed Staff, PositionNamed Position, BranchNamed Branch, DateOnly FirstDay, DateOnly LastDay,
    StaffNamed? Deputy, bool DeputyIsAway, string? Reason, bool IsNow, IReadOnlyList<string> May);

internal sealed class AbsenceListHandler : IHandle<AbsenceList, AbsenceListAnswer>
{
    private const int DaysAhead = 60;

    public async Task<AbsenceListAnswer> Handle(AbsenceList asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var until = today.AddDays(DaysAhead);
        var rows = await (
            from absence in act.Db.Set<Absence>()
            where absence.EndedAt == null && absence.LastDay >= today && absence.FirstDay <= until
            join staff in act.Db.Set<Staff>() on absence.Staff equals staff.Id
            join position in act.Db.Set<Position>() on staff.Position equals position.Id
            join branch in act.Db.Set<Branch>() on absence.Branch equals branch.Id
            from deputy in act.Db.Set<Staff>().Where(s => s.Id == absence.Deputy).DefaultIfEmpty()
            orderby absence.FirstDay, absence.LastDay, absence.Id
            select new
            {
                Absence = absence,
                Staff = staff.Name,
                Position = new PositionNamed(position.Id, position.Name, position.NameEn),
                Branch = branch.Name,
                Deputy = deputy!.Name,
                DeputyIsAway = deputy!.EndedAt != null || act.Db.Set<Absence>().Any(a => a.Staff == absence.Deputy && a.EndedAt == null
                    && a.FirstDay <= absence.LastDay && a.LastDay >= absence.FirstDay),
            }).Take(200).ToListAsync();
        IReadOnlyList<string> ending = act.Actor.May(Permissions.RecordAbsences) ? ["people.end-absence"] : [];
        return new AbsenceListAnswer(
            today, until,
            [.. rows.Select(r => new AbsenceRow(
                r.Absence.Id, r.Absence.Version, new StaffNamed(r.Absence.Staff, r.Staff), r.Position, new BranchNamed(r.Absence.Branch, r.Branch),
                r.Absence.FirstDay, r.Absence.LastDay, r.Absence.Deputy is { } id ? new StaffNamed(id, r.Deputy ?? "") : null, r.DeputyIsAway,
                r.Absence.Reason, r.Absence.FirstDay <= today, ending))],
            act.Actor.May(Permissions.RecordAbsences) ? ["people.record-absence"] : []);
    }
}

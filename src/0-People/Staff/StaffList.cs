namespace Yangke.People;

/// <summary>Everybody who works within one's scope, present ones first, by name.</summary>
[Needs(Permissions.SeeStaff)]
public sealed record StaffList : IQuery<StaffListAnswer>;

/// <summary>At most 500 people; a house with more filters by branch (later).</summary>
public sealed record StaffListAnswer(IReadOnlyList<StaffRow> Rows);

/// <summary>One member of staff; <c>may</c> names the commands offered.</summary>
public sealed record StaffRow(
    StaffId Staff, int Version, string Name, string Account, PositionNamed Position, BranchNamed Branch, DepartmentNamed? Department,
    ScopeLevel Scope, bool IsActive, DateOnly? AwayUntil, DateTime? SignedInAt, IReadOnlyList<string> May);

/// <summary>A position by name in both languages.</summary>
public sealed record PositionNamed(PositionId Id, string Name, string NameEn);

/// <summary>A department by name.</summary>
public sealed record DepartmentNamed(DepartmentId Id, string Name);

/// <summary>A branch by name.</summary>
public sealed record BranchNamed(BranchId Id, string Name);

internal sealed class StaffListHandler : IHandle<StaffList, StaffListAnswer>
{
    public async Task<StaffListAnswer> Handle(StaffList asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var rows = await (
            from staff in act.Db.Set<Staff>()
            join position in act.Db.Set<Position>() on staff.Position equals position.Id
            join branch in act.Db.Set<Branch>() on staff.Branch equals branch.Id
            from department in act.Db.Set<Department>().Where(d => d.Id == staff.Department).DefaultIfEmpty()
            orderby staff.EndedAt != null, staff.Name, staff.Id
            select new
            {
                Staff = staff,
                Position = position,
                Branch = branch.Name,
                Department = department!.Name,
                HasSecondFactor = act.Db.Set<SecondFactor>().Any(f => f.Staff == staff.Id && f.ConfirmedAt != null),
                AwayUntil = act.Db.Set<Absence>().Where(a => a.Staff == staff.Id && a.EndedAt == null && a.FirstDay <= today && a.LastDay >= today)
                    .Max(a => (DateOnly?)a.LastDay),
                SignedInAt = act.Db.Set<Session>().Where(s => s.Staff == staff.Id).Max(s => (DateTime?)s.StartedAt),
            }).Take(500).ToListAsync();
        return new StaffListAnswer([.. rows.Select(r => new StaffRow(
            r.Staff.Id, r.Staff.Version, r.Staff.Name, r.Staff.Account, new PositionNamed(r.Position.Id, r.Position.Name, r.Position.NameEn),
            new BranchNamed(r.Staff.Branch, r.Branch), r.Staff.Department is { } id ? new DepartmentNamed(id, r.Department ?? "") : null,
            r.Staff.Scope, r.Staff.EndedAt is null, r.AwayUntil, r.SignedInAt, [.. May(act.Actor, r.Staff, r.Position, r.HasSecondFactor)]))]);
    }

    private static IEnumerable<string> May(Actor actor, Staff staff, Position position, bool hasSecondFactor)
    {
        if (!Granting.Manages(actor) || staff.EndedAt is not null)
        {
            yield break;
        }
        var within = Granting.Within(actor, staff.Scope, staff.Department, position.Permissions);
        if (within)
        {
            yield return "people.correct-staff";
        }
        yield return "people.sessions-of";
        if (within && staff.Id != actor.Staff)
        {
            yield return "people.reset-password";
            if (hasSecondFactor)
            {
                yield return "people.lift-second-factor";
            }
        }
        if (EndStaffHandler.MayEnd(actor, staff.Id, staff.Scope))
        {
            yield return "people.end-staff";
        }
    }
}

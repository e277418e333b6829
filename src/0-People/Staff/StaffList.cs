namespace Yangke.People;

/// <summary>Everybody who works within one's scope, present ones first, by name.</summary>
[Needs(Permissions.SeeStaff)]
public sealed record StaffList : IQuery<StaffListAnswer>;

/// <summary>At most 500 people; a house with more filters by branch (later).</summary>
public sealed record StaffListAnswer(IReadOnlyList<StaffRow> Rows);

/// <summary>One member of staff; <c>may</c> names the commands offered.</summary>
public sealed record StaffRow(
    StaffId Staff, string Name, string Account, PositionNamed Position, BranchNamed Branch, ScopeLevel Scope, bool IsActive,
    DateTime? SignedInAt, IReadOnlyList<string> May);

/// <summary>A position by name in both languages.</summary>
public sealed record PositionNamed(PositionId Id, string Name, string NameEn);

/// <summary>A branch by name.</summary>
public sealed record BranchNamed(BranchId Id, string Name);

internal sealed class StaffListHandler : IHandle<StaffList, StaffListAnswer>
{
    private static readonly string[] s_nothing = [];
    private static readonly string[] s_ending = ["people.end-staff"];

    public async Task<StaffListAnswer> Handle(StaffList asked, Act act)
    {
        var rows = await (
            from staff in act.Db.Set<Staff>()
            join position in act.Db.Set<Position>() on staff.Position equals position.Id
            join branch in act.Db.Set<Branch>() on staff.Branch equals branch.Id
            orderby staff.EndedAt != null, staff.Name, staff.Id
            select new StaffRow(
                staff.Id, staff.Name, staff.Account,
                new PositionNamed(position.Id, position.Name, position.NameEn),
                new BranchNamed(branch.Id, branch.Name),
                staff.Scope, staff.EndedAt == null,
                act.Db.Set<Session>().Where(s => s.Staff == staff.Id).Max(s => (DateTime?)s.StartedAt), s_nothing))
            .Take(500).ToListAsync();
        var manages = act.Actor is { ByToken: false } && act.Actor.May(Permissions.ManageStaff);
        return new StaffListAnswer(
            [.. rows.Select(r => manages && r.IsActive && EndStaffHandler.MayEnd(act.Actor, r.Staff, r.Scope) ? r with { May = s_ending } : r)]);
    }
}

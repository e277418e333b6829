using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Corrects a member of staff on the version one has seen: name, position, branch, department, scope. Her rights change at once;
/// sessions go on, in her new branch if she moved.
/// </summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Refuses(
    Refusals.BeyondYourOwnCode, Refusals.LastKeeperCode, Refusals.DepartmentElsewhereCode, Refusals.DepartmentNeededCode, Refusals.StaffGoneCode)]
public sealed record CorrectStaff(
    StaffId Staff,
    [Range(1, int.MaxValue)] int Version,
    [StringLength(40, MinimumLength = 1)] string Name,
    PositionId Position,
    BranchId Branch,
    ScopeLevel Scope,
    DepartmentId? Department = null) : ICommand<Corrected>, IEdit;

internal sealed class CorrectStaffHandler : IHandle<CorrectStaff, Corrected>
{
    /// <summary>A department belongs to the branch and is open; the scope "department" needs one.</summary>
    public static async Task CheckPlace(Act act, BranchId branch, DepartmentId? department, ScopeLevel scope)
    {
        if (department is null && scope == ScopeLevel.Department)
        {
            throw Refusals.DepartmentNeeded();
        }
        if (department is not null && !await act.Db.Set<Department>().AnyAsync(d => d.Id == department && d.Branch == branch && d.ClosedAt == null))
        {
            throw Refusals.DepartmentElsewhere();
        }
    }

    public async Task<Corrected> Handle(CorrectStaff asked, Act act)
    {
        var staff = await act.Db.Set<Staff>().AsTracking().SingleAsync(s => s.Id == asked.Staff);
        staff.MadeOn(asked);
        if (staff.EndedAt is not null)
        {
            throw Refusals.StaffGone();
        }
        var positions = await act.Db.Set<Position>().Where(p => p.Id == staff.Position || p.Id == asked.Position).ToDictionaryAsync(p => p.Id);
        var (old, next) = (positions[staff.Position], positions[asked.Position]);
        if (!Granting.Within(act.Actor, staff.Scope, staff.Department, old.Permissions)
            || !Granting.Within(act.Actor, asked.Scope, asked.Department, next.Permissions))
        {
            throw Refusals.BeyondYourOwn();
        }
        await CheckPlace(act, asked.Branch, asked.Department, asked.Scope);
        var changes = await Changes(asked, staff, old, next, act);
        if (changes.Count > 0)
        {
            var before = await Granting.Reach(act);
            var moves = staff.Branch != asked.Branch;
            staff.Correct(OneLine.Of(asked.Name)!, asked.Position, asked.Branch, asked.Department, asked.Scope);
            await Granting.CheckNothingLost(act, before);
            if (moves)
            {
                await act.Db.Set<Session>().Where(s => s.Staff == staff.Id && s.EndedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.Branch, asked.Branch));
            }
            act.Tell(new StaffCorrected(staff.Id, changes));
        }
        return new Corrected(staff.Version);
    }

    // In words people know: names as they are now, not ids.
    private static async Task<IReadOnlyList<Change>> Changes(CorrectStaff asked, Staff staff, Position old, Position next, Act act)
    {
        var branches = await act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues)
            .Where(b => b.Id == staff.Branch || b.Id == asked.Branch).ToDictionaryAsync(b => b.Id, b => b.Name);
        var departments = await act.Db.Set<Department>().IgnoreQueryFilters(ClinicDb.Colleagues)
            .Where(d => d.Id == staff.Department || d.Id == asked.Department).ToDictionaryAsync(d => d.Id, d => d.Name);
        string? Named(DepartmentId? id) => id is { } department ? departments[department] : null;
        var changes = Differences.Of(
            ("name", staff.Name, OneLine.Of(asked.Name)), ("position", old.Name, next.Name), ("branch", branches[staff.Branch], branches[asked.Branch]),
            ("scope", staff.Scope.ToString(), asked.Scope.ToString()));
        // Two branches may each have a department of one name.
        return staff.Department == asked.Department ? changes
            : [.. changes, new Change("department", Named(staff.Department), Named(asked.Department))];
    }
}

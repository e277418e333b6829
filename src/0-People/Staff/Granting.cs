namespace Yangke.People;

/// <summary>Who may give what to whom: nobody grants more than they have, and nothing is lost that nobody could grant again.</summary>
internal static class Granting
{
    public static bool Manages(Actor actor) => !actor.ByToken && actor.May(Permissions.ManageStaff);

    /// <summary>Whether somebody with this scope and these permissions has nothing the actor has not.</summary>
    public static bool Within(Actor actor, ScopeLevel scope, DepartmentId? department, IEnumerable<string> permissions) =>
        scope <= actor.Scope.Level && permissions.All(actor.May)
        && (actor.Scope.Level != ScopeLevel.Department || scope != ScopeLevel.Department || department == actor.Scope.Department);

    /// <summary>What can still be granted: the permissions of those who manage staff and see the whole house.</summary>
    public static async Task<IReadOnlySet<string>> Reach(Act act)
    {
        var held = await act.Db.Set<Position>().AsNoTracking()
            .Where(p => act.Db.Set<Staff>().Any(s => s.Position == p.Id && s.EndedAt == null && s.Scope == ScopeLevel.All))
            .IgnoreQueryFilters(ClinicDb.Colleagues).Select(p => p.Permissions).ToListAsync();
        return held.Where(p => p.Contains(Permissions.ManageStaff, StringComparer.Ordinal)).SelectMany(p => p).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Refuses when something could be granted before and could not be now: the house would be locked out of it.</summary>
    public static async Task CheckNothingLost(Act act, IReadOnlySet<string> before)
    {
        await act.Flush();
        var now = await Reach(act);
        if (Permissions.All.FirstOrDefault(p => before.Contains(p.Code) && !now.Contains(p.Code)) is { Code: not null } lost)
        {
            throw Refusals.LastKeeper(lost.Zh, lost.En);
        }
    }
}

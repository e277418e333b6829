namespace Yangke.People;

/// <summary>Who I am here: position, permissions, scope, branches I may work in.</summary>
[Anyone]
public sealed record Me : IQuery<MeAnswer>;

/// <summary>The signed-in person as pages need her; <c>elsewhere</c> are her open sessions on other devices, newest first.</summary>
public sealed record MeAnswer(
    StaffId Staff, string Name, string Account, PositionNamed Position, IReadOnlyList<string> Permissions, ScopeLevel Scope,
    BranchNamed Branch, IReadOnlyList<BranchNamed> Branches, bool MustChangePassword, bool MustEnrol, string HouseName, bool IsDemo,
    IReadOnlyList<SessionRow> Elsewhere, IReadOnlyList<StandsIn> StandsInFor);

/// <summary>A colleague who is away, and until when one looks after what is hers.</summary>
public sealed record StandsIn(StaffNamed Staff, DateOnly Until);

internal sealed class MeHandler : IHandle<Me, MeAnswer>
{
    public async Task<MeAnswer> Handle(Me asked, Act act)
    {
        var actor = act.Actor;
        var staff = await act.Db.Set<Staff>().IgnoreQueryFilters().SingleAsync(s => s.Id == actor.Staff);
        var position = await act.Db.Set<Position>().SingleAsync(p => p.Id == staff.Position);
        var branches = await act.Db.Set<Branch>().OrderBy(b => b.Name).Take(200).Select(b => new BranchNamed(b.Id, b.Name)).ToListAsync();
        var house = await act.Db.Set<House>().SingleAsync();
        var mustEnrol = position.TotpRequired && !await act.Db.Set<SecondFactor>().AnyAsync(f => f.Staff == staff.Id && f.ConfirmedAt != null);
        var mine = SessionId.Of(actor.Session);
        var elsewhere = actor.ByToken ? []
            : await Session.Open(act, actor.Staff).Where(s => s.Id != mine).Take(5).Select(SessionRow.For(mine)).ToListAsync();
        return new MeAnswer(
            staff.Id, staff.Name, staff.Account, new PositionNamed(position.Id, position.Name, position.NameEn),
            [.. actor.Permissions.Order(StringComparer.Ordinal)], staff.Scope,
            branches.FirstOrDefault(b => b.Id == actor.Branch) ?? new BranchNamed(actor.Branch, ""), branches,
            staff.MustChangePassword, mustEnrol, house.Name, house.IsDemo, elsewhere, await StandsInFor(act));
    }

    private static async Task<IReadOnlyList<StandsIn>> StandsInFor(Act act) => act.Actor.Scope.Own.Count == 1 ? [] : await (
        from absence in Absence.Covered(act, act.Actor.Staff)
        join staff in act.Db.Set<Staff>() on absence.Staff equals staff.Id
        orderby absence.LastDay
        select new StandsIn(new StaffNamed(staff.Id, staff.Name), absence.LastDay)).ToListAsync();
}

namespace Yangke.People;

/// <summary>Closes an account: every session and token of hers ends at once; what she did stays hers in the journal.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.BeyondYourOwnCode, Refusals.LastKeeperCode)]
public sealed record EndStaff(StaffId Staff) : ICommand<Done>;

internal sealed class EndStaffHandler : IHandle<EndStaff, Done>
{
    /// <summary>Nobody ends herself, nor anyone who sees further.</summary>
    public static bool MayEnd(Actor actor, StaffId staff, ScopeLevel scope) => staff != actor.Staff && scope <= actor.Scope.Level;

    public async Task<Done> Handle(EndStaff asked, Act act)
    {
        var staff = await act.Db.Set<Staff>().SingleAsync(s => s.Id == asked.Staff);
        if (!MayEnd(act.Actor, staff.Id, staff.Scope))
        {
            throw Refusals.BeyondYourOwn();
        }
        var before = await Granting.Reach(act);
        staff.End(act.Now);
        await Granting.CheckNothingLost(act, before);
        await Session.EndAll(act, staff.Id, except: null);
        await act.Db.Set<Token>().Where(t => t.Staff == staff.Id && t.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.RevokedAt, act.SystemNow));
        act.Tell(new StaffEnded(staff.Id));
        return default;
    }
}

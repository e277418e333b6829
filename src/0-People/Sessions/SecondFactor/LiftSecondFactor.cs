namespace Yangke.People;

/// <summary>Takes off the second factor of a colleague whose phone and recovery codes are lost; all her sessions end.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.BeyondYourOwnCode, Refusals.SecondFactorOffCode)]
public sealed record LiftSecondFactor(StaffId Staff) : ICommand<Done>;

internal sealed class LiftSecondFactorHandler : IHandle<LiftSecondFactor, Done>
{
    public async Task<Done> Handle(LiftSecondFactor asked, Act act)
    {
        var staff = await act.Db.Set<Staff>().SingleAsync(s => s.Id == asked.Staff);
        var position = await act.Db.Set<Position>().SingleAsync(p => p.Id == staff.Position);
        if (staff.Id == act.Actor.Staff || !Granting.Within(act.Actor, staff.Scope, staff.Department, position.Permissions))
        {
            throw Refusals.BeyondYourOwn();
        }
        var factor = await act.Db.Set<SecondFactor>().AsTracking().SingleOrDefaultAsync(f => f.Staff == staff.Id) ?? throw Refusals.SecondFactorOff();
        act.Db.Remove(factor);
        await Session.EndAll(act, staff.Id, except: null);
        act.Tell(new SecondFactorRemoved(staff.Id));
        return default;
    }
}

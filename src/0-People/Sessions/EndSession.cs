namespace Yangke.People;

/// <summary>Ends a session of one's own on another device, or anybody's where staff may be managed.</summary>
[Anyone(InPerson = true)]
public sealed record EndSession(SessionId Session) : ICommand<Done>;

internal sealed class EndSessionHandler : IHandle<EndSession, Done>
{
    public async Task<Done> Handle(EndSession asked, Act act)
    {
        var session = await act.Db.Set<Session>().SingleAsync(s => s.Id == asked.Session);
        var mine = session.Staff == act.Actor.Staff;
        var mayManage = act.Actor.May(Permissions.ManageStaff) && await act.Db.Set<Staff>().AnyAsync(s => s.Id == session.Staff);
        if (!mine && !mayManage)
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        session.End(act.SystemNow);
        act.Tell(new SessionEnded(session.Staff, session.Id));
        return default;
    }
}

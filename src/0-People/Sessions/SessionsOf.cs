namespace Yangke.People;

/// <summary>A colleague's open sessions, newest first, for who manages staff.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
public sealed record SessionsOf(StaffId Staff) : IQuery<SessionListAnswer>;

internal sealed class SessionsOfHandler : IHandle<SessionsOf, SessionListAnswer>
{
    public async Task<SessionListAnswer> Handle(SessionsOf asked, Act act) =>
        new(await Session.Open(act, asked.Staff).Take(100)
            .Select(SessionRow.For(SessionId.Of(act.Actor.Session))).ToListAsync());
}

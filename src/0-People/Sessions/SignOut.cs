namespace Yangke.People;

/// <summary>Ends one's own session.</summary>
[Anyone]
public sealed record SignOut : ICommand<Done>;

internal sealed class SignOutHandler : IHandle<SignOut, Done>
{
    public async Task<Done> Handle(SignOut asked, Act act)
    {
        var mine = SessionId.Of(act.Actor.Session);
        if (await act.Db.Set<Session>().SingleOrDefaultAsync(s => s.Id == mine) is { } session)
        {
            session.End(act.SystemNow);
            act.Tell(new SessionEnded(act.Actor.Staff, session.Id));
        }
        return default;
    }
}

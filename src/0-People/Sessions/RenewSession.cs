namespace Yangke.People;

/// <summary>Gives a session a new secret when her rights are no longer those its secret was given for; the house does so at her next request.</summary>
[Internal]
public sealed record RenewSession(string Secret) : ICommand<Done>;

internal sealed class RenewSessionHandler(Keys keys) : IHandle<RenewSession, Done>
{
    public async Task<Done> Handle(RenewSession asked, Act act)
    {
        // Of requests that come at once the first renews it; the others find nothing stale any more.
        if (await act.Ask(new WhoIs(asked.Secret)) is { IsStale: true } who)
        {
            var id = SessionId.Of(who.Actor.Session);
            var session = await act.Db.Set<Session>().AsTracking().SingleAsync(s => s.Id == id);
            session.Renew(asked.Secret, who.Rights!, keys, act.SystemNow);
        }
        return default;
    }
}

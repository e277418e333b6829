namespace Yangke.People;

/// <summary>One's own open sessions, newest first.</summary>
[Anyone]
public sealed record SessionList : IQuery<SessionListAnswer>;

/// <summary>The sessions.</summary>
public sealed record SessionListAnswer(IReadOnlyList<SessionRow> Rows);

/// <summary>One open session: device, address, since when, last seen, and whether it is this one.</summary>
public sealed record SessionRow(SessionId Session, string Device, string Address, DateTime Since, DateTime LastSeenAt, bool IsThis);

internal sealed class SessionListHandler : IHandle<SessionList, SessionListAnswer>
{
    public async Task<SessionListAnswer> Handle(SessionList asked, Act act)
    {
        var idle = act.SystemNow - Session.IdleLimit;
        var mine = SessionId.Of(act.Actor.Session);
        return new SessionListAnswer(await act.Db.Set<Session>()
            .Where(s => s.Staff == act.Actor.Staff && s.EndedAt == null && s.LastSeenAt > idle)
            .OrderByDescending(s => s.StartedAt).Take(100)
            .Select(s => new SessionRow(s.Id, s.Device, s.Address, s.StartedAt, s.LastSeenAt, s.Id == mine)).ToListAsync());
    }
}

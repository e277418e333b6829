using System.Linq.Expressions;

namespace Yangke.People;

/// <summary>One's own open sessions, newest first.</summary>
[Anyone]
public sealed record SessionList : IQuery<SessionListAnswer>;

/// <summary>The sessions.</summary>
public sealed record SessionListAnswer(IReadOnlyList<SessionRow> Rows);

/// <summary>One open session: device, address, since when, last seen, and whether it is this one.</summary>
public sealed record SessionRow(SessionId Session, string Device, string Address, DateTime Since, DateTime LastSeenAt, bool IsThis)
{
    internal static Expression<Func<Session, SessionRow>> For(SessionId mine) =>
        s => new SessionRow(s.Id, s.Device, s.Address, s.StartedAt, s.LastSeenAt, s.Id == mine);
}

internal sealed class SessionListHandler : IHandle<SessionList, SessionListAnswer>
{
    public async Task<SessionListAnswer> Handle(SessionList asked, Act act) =>
        new(await Session.Open(act, act.Actor.Staff).Take(100).Select(SessionRow.For(SessionId.Of(act.Actor.Session))).ToListAsync());
}

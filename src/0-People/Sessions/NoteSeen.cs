namespace Yangke.People;

/// <summary>Notes that sessions are in use; the house does so about once a minute for each.</summary>
[Internal]
public sealed record NoteSeen(SessionId Session) : ICommand<Done>;

internal sealed class NoteSeenHandler : IHandle<NoteSeen, Done>
{
    public async Task<Done> Handle(NoteSeen asked, Act act)
    {
        await act.Db.Set<Session>().Where(s => s.Id == asked.Session)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, act.SystemNow));
        return default;
    }
}

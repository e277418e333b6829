namespace Yangke.People;

/// <summary>Goes on working in another branch of one's scope.</summary>
[Anyone]
[Refuses(Refusals.NotYourBranchCode)]
public sealed record SwitchBranch(BranchId Branch) : ICommand<Done>;

internal sealed class SwitchBranchHandler : IHandle<SwitchBranch, Done>
{
    public async Task<Done> Handle(SwitchBranch asked, Act act)
    {
        var scope = act.Actor.Scope;
        if (!scope.SeesAll && !scope.Branches.Contains(asked.Branch))
        {
            throw Refusals.NotYourBranch();
        }
        var mine = SessionId.Of(act.Actor.Session);
        var session = await act.Db.Set<Session>().SingleOrDefaultAsync(s => s.Id == mine) ?? throw new Refused(KernelRefusals.Unknown);
        session.WorkIn(asked.Branch);
        act.Tell(new BranchSwitched(act.Actor.Staff, session.Id, asked.Branch));
        return default;
    }
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Opens a branch; who sees the whole house does that.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.BranchNameTakenCode, Refusals.TimeZoneUnknownCode, Refusals.BeyondYourOwnCode)]
public sealed record OpenBranch(
    [StringLength(40, MinimumLength = 1)] string Name,
    [StringLength(40)] string? Region = null,
    [StringLength(40, MinimumLength = 1)] string TimeZone = "Asia/Shanghai") : ICommand<BranchAnswer>;

/// <summary>The branch and the version it has now.</summary>
public sealed record BranchAnswer(BranchId Branch, int Version);

internal sealed class OpenBranchHandler : IHandle<OpenBranch, BranchAnswer>
{
    public async Task<BranchAnswer> Handle(OpenBranch asked, Act act)
    {
        if (!act.Actor.Scope.SeesAll)
        {
            throw Refusals.BeyondYourOwn("name");
        }
        var name = OneLine.Of(asked.Name)!;
        if (await act.Db.Set<Branch>().AnyAsync(b => b.Name == name))
        {
            throw Refusals.BranchNameTaken(name);
        }
        var branch = Branch.Open(name, OneLine.Of(asked.Region), asked.TimeZone);
        act.Db.Add(branch);
        act.Tell(new BranchOpened(branch.Id, name));
        return new BranchAnswer(branch.Id, branch.Version);
    }
}

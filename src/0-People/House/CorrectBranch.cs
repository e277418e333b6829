using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Renames a branch, or moves it to another region or time zone, on the version one has seen.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.BranchNameTakenCode, Refusals.TimeZoneUnknownCode, Refusals.BeyondYourOwnCode)]
public sealed record CorrectBranch(
    BranchId Branch,
    [Range(1, int.MaxValue)] int Version,
    [StringLength(40, MinimumLength = 1)] string Name,
    [StringLength(40)] string? Region = null,
    [StringLength(40, MinimumLength = 1)] string TimeZone = "Asia/Shanghai") : ICommand<BranchAnswer>, IEdit;

internal sealed class CorrectBranchHandler : IHandle<CorrectBranch, BranchAnswer>
{
    public async Task<BranchAnswer> Handle(CorrectBranch asked, Act act)
    {
        var branch = await act.Db.Set<Branch>().AsTracking().SingleAsync(b => b.Id == asked.Branch);
        branch.MadeOn(asked);
        var (name, region) = (OneLine.Of(asked.Name)!, OneLine.Of(asked.Region));
        if (region != branch.Region && !act.Actor.Scope.SeesAll)
        {
            throw Refusals.BeyondYourOwn("region"); // the region decides what its managers see
        }
        if (name != branch.Name && await act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues).AnyAsync(b => b.Name == name))
        {
            throw Refusals.BranchNameTaken(name);
        }
        if (branch.Correct(name, region, asked.TimeZone) is { Count: > 0 } changes)
        {
            act.Tell(new BranchCorrected(branch.Id, changes));
            await act.Flush();
        }
        return new BranchAnswer(branch.Id, branch.Version);
    }
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Corrects an open need, gives it to somebody else or another date, on the version one has seen. Who may not see money leaves the
/// budget as it is.
/// </summary>
[Needs(Permissions.ManageNeeds)]
[Refuses(Refusals.NeedDateUnlikelyCode, Refusals.NeedOwnerUnfitCode, Refusals.NeedClosedCode)]
public sealed record CorrectNeed(
    NeedId Need,
    [Range(1, int.MaxValue)] int Version,
    [StringLength(300, MinimumLength = 1)] string Text,
    NeedVoice Voice,
    NeedArea Area,
    NeedUrgency Urgency,
    [Range(0d, 1e9)] long? BudgetMinor = null,
    [StringLength(300)] string? Concern = null,
    StaffId? Owner = null,
    DateOnly? DueOn = null) : ICommand<Corrected>, IEdit;

internal sealed class CorrectNeedHandler : IHandle<CorrectNeed, Corrected>
{
    public async Task<Corrected> Handle(CorrectNeed asked, Act act)
    {
        var need = await act.Db.Set<Need>().AsTracking().SingleAsync(n => n.Id == asked.Need);
        need.MadeOn(asked);
        var profile = await NeedProfile.Read(
            asked.Text, asked.Voice, asked.Area, asked.Urgency, asked.BudgetMinor, asked.Concern, asked.Owner, asked.DueOn, need.DueOn, act);
        if (!act.Actor.May(Permissions.Money))
        {
            profile = profile with { Budget = need.Budget };
        }
        var changes = need.Correct(profile, HouseDay.Of(act.Now));
        if (changes.Count > 0)
        {
            act.Tell(new NeedCorrected(need.Customer, need.Branch, need.Id, changes));
            await act.Flush();
            await Need.Hold(need.Customer, act);
        }
        return new Corrected(need.Version);
    }
}

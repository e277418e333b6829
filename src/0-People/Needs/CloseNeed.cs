using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Closes a need that was met, or that is dropped for a reason.</summary>
[Needs(Permissions.ManageNeeds)]
[Refuses(Refusals.NeedClosedCode, Refusals.NeedReasonMissingCode)]
public sealed record CloseNeed(NeedId Need, NeedOutcome Outcome, [StringLength(200)] string? Reason = null) : ICommand<Done>;

internal sealed class CloseNeedHandler : IHandle<CloseNeed, Done>
{
    public async Task<Done> Handle(CloseNeed asked, Act act)
    {
        var need = await act.Db.Set<Need>().AsTracking().SingleAsync(n => n.Id == asked.Need);
        act.Reason = string.IsNullOrWhiteSpace(asked.Reason) ? null : asked.Reason.Trim();
        need.Close(asked.Outcome, act.Reason, act);
        await act.Flush();
        await Need.Hold(need.Customer, act);
        act.Tell(new NeedClosed(need.Customer, need.Branch, need.Id, asked.Outcome, [new Change(asked.Outcome == NeedOutcome.Met ? "met" : "dropped", null, need.Text)]));
        return default;
    }
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Lifts a hold, with the reason; it stays in her history.</summary>
[Needs(Permissions.PlaceHold)]
[Refuses(Refusals.HoldLiftedCode)]
public sealed record LiftHold(HoldId Hold, [StringLength(200, MinimumLength = 1)] string Reason) : ICommand<Done>;

internal sealed class LiftHoldHandler : IHandle<LiftHold, Done>
{
    public async Task<Done> Handle(LiftHold asked, Act act)
    {
        var hold = await act.Db.Set<Hold>().AsTracking().SingleAsync(h => h.Id == asked.Hold);
        HoldLevels.Check(hold.Kind, act.Actor);
        if (hold.LiftedAt is not null)
        {
            throw Refusals.HoldLifted();
        }
        hold.Lift(asked.Reason.Trim(), act.Actor.Staff, act.Now);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == hold.Customer).Select(c => c.Branch).SingleAsync();
        if (!hold.IsMedical)
        {
            act.Reason = hold.LiftReason; // the timeline shows reasons to everyone: a medical one stays in her history of holds
        }
        act.Tell(new HoldLifted(hold.Customer, branch, hold.Id, hold.Kind, [new(HoldLevels.Field(hold.Kind), $"{hold.Kind}", null)]));
        return default;
    }
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Puts a customer on hold: deceased, dispute (only the named person contacts her), adverse event, pregnant, breastfeeding.</summary>
[Needs(Permissions.PlaceHold)]
[Refuses(Refusals.HoldStandsCode, Refusals.SpeakerWantedCode, Refusals.HoldDayPastCode)]
public sealed record PlaceHold(
    CustomerId Customer, HoldKind Kind, DateOnly? Until = null, StaffId? Speaker = null,
    [StringLength(200)] string? Note = null) : ICommand<HoldPlacedAnswer>;

/// <summary>The new hold.</summary>
public sealed record HoldPlacedAnswer(HoldId Hold);

internal sealed class PlaceHoldHandler : IHandle<PlaceHold, HoldPlacedAnswer>
{
    public async Task<HoldPlacedAnswer> Handle(PlaceHold asked, Act act)
    {
        HoldLevels.Check(asked.Kind, act.Actor);
        var today = HouseDay.Of(act.Now);
        if (asked.Kind == HoldKind.Dispute && asked.Speaker is null)
        {
            throw Refusals.SpeakerWanted();
        }
        if (asked.Until < today)
        {
            throw Refusals.HoldDayPast();
        }
        var open = await act.Db.Set<Hold>().AsTracking()
            .SingleOrDefaultAsync(h => h.Customer == asked.Customer && h.Kind == asked.Kind && h.LiftedAt == null);
        if (open?.Holds(today) == true)
        {
            throw Refusals.HoldStands();
        }
        open?.Lift(null, null, act.Now); // its day went by
        await act.Flush();
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        var speaker = asked.Kind == HoldKind.Dispute ? asked.Speaker : null;
        var note = string.IsNullOrWhiteSpace(asked.Note) ? null : asked.Note.Trim();
        var hold = new Hold(HoldId.New(), asked.Customer, asked.Kind, asked.Until, speaker, note, act.Now, act.Actor.Staff);
        act.Db.Add(hold);
        act.Tell(new HoldPlaced(asked.Customer, branch, hold.Id, hold.Kind,
        [
            new(HoldLevels.Field(hold.Kind), null, $"{hold.Kind}"),
            .. hold.Until is { } until ? [new("until", null, until.ToString("O"))] : (Change[])[],
        ]));
        return new HoldPlacedAnswer(hold.Id);
    }
}

/// <summary>Who may know, place and lift which holds (ORG-3).</summary>
internal static class HoldLevels
{
    public static bool Knows(Actor actor, HoldKind kind) => !Hold.Medical.Contains(kind) || actor.May(Permissions.Medical);

    public static void Check(HoldKind kind, Actor actor)
    {
        if (!Knows(actor, kind))
        {
            throw new Refused(KernelRefusals.NotPermitted);
        }
    }

    /// <summary>The field a hold stands under on the timeline, which shows medical ones to that level only.</summary>
    public static string Field(HoldKind kind) => Hold.Medical.Contains(kind) ? "medicalHold" : "hold";
}

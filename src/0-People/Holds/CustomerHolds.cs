namespace Yangke.People;

/// <summary>A customer's holds, those in force first, and who could be named to speak with her.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerHolds(CustomerId Customer) : IQuery<CustomerHoldsAnswer>;

/// <summary>Her holds; the kinds one may place; colleagues for a dispute.</summary>
public sealed record CustomerHoldsAnswer(IReadOnlyList<HoldRow> Rows, IReadOnlyList<HoldKind> Placeable, IReadOnlyList<StaffNamed> Speakers);

/// <summary>One hold; of a medical one only that it is there, where the level is closed.</summary>
public sealed record HoldRow(
    HoldId Hold, HoldKind? Kind, bool IsInForce, DateOnly? Until, StaffNamed? Speaker, string? Note, DateTime PlacedAt, string? PlacedByName,
    DateTime? LiftedAt, string? LiftedByName, string? LiftReason, IReadOnlyList<string> May);

internal sealed class CustomerHoldsHandler : IHandle<CustomerHolds, CustomerHoldsAnswer>
{
    private static readonly string[] s_lifting = ["people.lift-hold"];

    public async Task<CustomerHoldsAnswer> Handle(CustomerHolds asked, Act act)
    {
        var rows = await (
            from customer in act.Db.Set<Customer>()
            where customer.Id == asked.Customer
            from hold in act.Db.Set<Hold>().Where(h => h.Customer == customer.Id).DefaultIfEmpty()
            from placed in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == hold!.PlacedBy).DefaultIfEmpty()
            from lifted in act.Db.Set<Staff>().Where(s => s.Id == hold!.LiftedBy).DefaultIfEmpty()
            from speaker in act.Db.Set<Staff>().Where(s => s.Id == hold!.Speaker).DefaultIfEmpty()
            orderby hold!.LiftedAt != null, hold.PlacedAt descending
            select new Found(hold, placed!.Name, lifted!.Name, speaker!.Name)).Take(100).ToListAsync();
        if (rows.Count == 0)
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        var today = HouseDay.Of(act.Now);
        var holds = rows.Where(r => r.Hold is not null).ToList();
        var places = act.Actor.May(Permissions.PlaceHold);
        if (act.Actor.May(Permissions.Medical) && holds.Exists(r => r.Hold!.IsMedical))
        {
            await act.Saw(asked.Customer, InformationLevel.Medical);
        }
        return new CustomerHoldsAnswer(
            [.. holds.Select(r => Row(r, today, act.Actor))],
            places ? [.. Enum.GetValues<HoldKind>().Where(k => HoldLevels.Knows(act.Actor, k)
                && !holds.Exists(h => h.Hold!.Kind == k && h.Hold.Holds(today)))] : [],
            places ? await act.Db.Set<Staff>().Where(s => s.EndedAt == null).OrderBy(s => s.Name).Take(200)
                .Select(s => new StaffNamed(s.Id, s.Name)).ToListAsync() : []);
    }

    private static HoldRow Row(Found of, DateOnly today, Actor actor)
    {
        var hold = of.Hold!;
        var places = actor.May(Permissions.PlaceHold);
        return HoldLevels.Knows(actor, hold.Kind)
            ? new HoldRow(hold.Id, hold.Kind, hold.Holds(today), hold.Until, hold.Speaker is { } id ? new StaffNamed(id, of.SpeakerName ?? "") : null,
                places ? hold.Note : null, hold.PlacedAt, of.PlacedByName, hold.LiftedAt, of.LiftedByName, places ? hold.LiftReason : null,
                places && hold.LiftedAt is null ? s_lifting : [])
            : new HoldRow(hold.Id, null, hold.Holds(today), null, null, null, hold.PlacedAt, of.PlacedByName, hold.LiftedAt, of.LiftedByName, null, []);
    }

    private sealed record Found(Hold? Hold, string? PlacedByName, string? LiftedByName, string? SpeakerName);
}

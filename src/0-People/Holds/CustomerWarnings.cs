namespace Yangke.People;

/// <summary>What everyone who opens a customer's file must know first: holds, that she is under 18, that she is discreet.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerWarnings(CustomerId Customer) : IQuery<CustomerWarningsAnswer>;

/// <summary>Her warnings; a medical hold has no kind for whom that level is closed.</summary>
public sealed record CustomerWarningsAnswer(
    IReadOnlyList<HoldWarning> Holds, bool IsMinor, string? GuardianName, GuardianRelation? GuardianRelation, bool IsDiscreet);

/// <summary>One hold in force, in words that reveal no more than one's level allows.</summary>
public sealed record HoldWarning(HoldKind? Kind, DateOnly? Until, StaffNamed? Speaker);

internal sealed class CustomerWarningsHandler : IHandle<CustomerWarnings, CustomerWarningsAnswer>
{
    public async Task<CustomerWarningsAnswer> Handle(CustomerWarnings asked, Act act)
    {
        var rows = await (
            from customer in act.Db.Set<Customer>()
            where customer.Id == asked.Customer
            from guardian in act.Db.Set<Guardian>().Where(g => g.Customer == customer.Id && g.EndedAt == null).DefaultIfEmpty()
            from discretion in act.Db.Set<Discretion>().Where(d => d.Customer == customer.Id).DefaultIfEmpty()
            from hold in act.Db.Set<Hold>().Where(h => h.Customer == customer.Id && h.LiftedAt == null).DefaultIfEmpty()
            from speaker in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == hold!.Speaker).DefaultIfEmpty()
            select new { customer.Birthday, Guardian = guardian, IsDiscreet = discretion != null, Hold = hold, Speaker = (string?)speaker!.Name })
            .ToListAsync();
        if (rows.Count == 0)
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        var today = HouseDay.Of(act.Now);
        var holds = rows.Where(r => r.Hold?.Holds(today) == true).OrderBy(r => r.Hold!.Kind).ToList();
        if (act.Actor.May(Permissions.Medical) && holds.Exists(r => r.Hold!.IsMedical))
        {
            await act.Saw(asked.Customer, InformationLevel.Medical);
        }
        var isMinor = Minor.Is(rows[0].Birthday, today);
        var hers = isMinor ? rows[0].Guardian : null;
        return new CustomerWarningsAnswer(
            [.. holds.Select(r => Warn(r.Hold!, r.Speaker, act.Actor))], isMinor, hers?.Name, hers?.Relation, rows[0].IsDiscreet);
    }

    private static HoldWarning Warn(Hold hold, string? speaker, Actor actor) => HoldLevels.Knows(actor, hold.Kind)
        ? new HoldWarning(hold.Kind, hold.Until, hold.Speaker is { } id ? new StaffNamed(id, speaker ?? "") : null)
        : new HoldWarning(null, null, null);
}

namespace Yangke.People;

/// <summary>Whether a customer is under 18, and who signs and is called for her.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerGuardian(CustomerId Customer) : IQuery<CustomerGuardianAnswer>;

/// <summary>Her guardian, if there is one; <c>may</c> names the commands offered.</summary>
public sealed record CustomerGuardianAnswer(bool IsMinor, GuardianRow? Guardian, IReadOnlyList<string> May);

/// <summary>The guardian: who, by which paper, seen by whom; the phone is masked.</summary>
public sealed record GuardianRow(
    GuardianId Guardian, string Name, GuardianRelation Relation, string? Phone, GuardianDocument? Document, string? SeenByName,
    DateOnly? ConsentOn, DateTime NamedAt);

internal sealed class CustomerGuardianHandler : IHandle<CustomerGuardian, CustomerGuardianAnswer>
{
    public async Task<CustomerGuardianAnswer> Handle(CustomerGuardian asked, Act act)
    {
        var found = await (
            from customer in act.Db.Set<Customer>()
            where customer.Id == asked.Customer
            from guardian in act.Db.Set<Guardian>().Where(g => g.Customer == customer.Id && g.EndedAt == null).DefaultIfEmpty()
            from staff in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == guardian!.SeenBy).DefaultIfEmpty()
            select new { customer.Birthday, Guardian = guardian, SeenBy = (string?)staff!.Name }).SingleOrDefaultAsync()
            ?? throw new Refused(KernelRefusals.Unknown);
        var isMinor = Minor.Is(found.Birthday, HouseDay.Of(act.Now));
        var hers = found.Guardian;
        return new CustomerGuardianAnswer(isMinor,
            hers is null ? null : new GuardianRow(
                hers.Id, hers.Name, hers.Relation, hers.Phone?.Masked, hers.Document, found.SeenBy, hers.ConsentOn, hers.NamedAt),
            [.. May(isMinor, hers, act.Actor)]);
    }

    private static IEnumerable<string> May(bool isMinor, Guardian? guardian, Actor actor)
    {
        if (isMinor && actor.May(Permissions.RecordConsent))
        {
            yield return "people.name-guardian";
        }
        if (guardian is not null && actor.May(Permissions.RecordConsent))
        {
            yield return "people.end-guardian";
        }
        if (guardian?.Phone is not null && actor.May(Permissions.Contact))
        {
            yield return "people.show-guardian-phone";
        }
    }
}

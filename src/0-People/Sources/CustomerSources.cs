namespace Yangke.People;

/// <summary>How a customer came: her source, the touches after it, and who sent her as far as one may see those people (ORG-10).</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record CustomerSources(CustomerId Customer) : IQuery<CustomerSourcesAnswer>;

/// <summary>The first touch is her source; at most 50 later ones, newest first. <c>may</c> names the commands offered.</summary>
public sealed record CustomerSourcesAnswer(TouchRow? First, IReadOnlyList<TouchRow> Later, IReadOnlyList<string> May);

/// <summary>One touch; a referrer of another branch is said to be, not who.</summary>
public sealed record TouchRow(
    TouchId Touch, int Version, SourceNamed Source, bool WasReferred, CustomerNamed? Referrer, DateTime At, StaffNamed? By, bool WasCorrected);

internal sealed class CustomerSourcesHandler : IHandle<CustomerSources, CustomerSourcesAnswer>
{
    public async Task<CustomerSourcesAnswer> Handle(CustomerSources asked, Act act)
    {
        var rows = await (
            from touch in act.Db.Set<Touch>().IgnoreQueryFilters(ClinicDb.Colleagues)
            where touch.Customer == asked.Customer
            join source in act.Db.Set<Source>() on touch.Source equals source.Id
            from referrer in act.Db.Set<Customer>().Where(c => c.Id == touch.Referrer).DefaultIfEmpty()
            from staff in act.Db.Set<Staff>().Where(s => s.Id == touch.By).DefaultIfEmpty()
            orderby touch.IsFirst descending, touch.At descending, touch.Id descending
            select new
            {
                touch.IsFirst,
                Row = new TouchRow(
                    touch.Id, touch.Version, new SourceNamed(source.Id, source.Name, source.NameEn, source.Channel), touch.Referrer != null,
                    referrer == null ? null : new CustomerNamed(referrer.Id, referrer.Name), touch.At,
                    staff == null ? null : new StaffNamed(staff.Id, staff.Name), touch.CorrectedAt != null),
            }).Take(51).ToListAsync();
        var first = rows.FirstOrDefault(r => r.IsFirst)?.Row;
        return new CustomerSourcesAnswer(first, [.. rows.Where(r => !r.IsFirst).Select(r => r.Row)], [.. Offered(first, act.Actor)]);
    }

    private static IEnumerable<string> Offered(TouchRow? first, Actor actor)
    {
        if (actor.May(Permissions.RegisterCustomer))
        {
            yield return "people.name-source";
        }
        if (first is not null && actor.May(Permissions.ManageDictionary))
        {
            yield return "people.correct-source";
        }
    }
}

namespace Yangke.People;

/// <summary>What whoever receives her must know before speaking (REC-1): taboos, drink, usual time, pick-up, tags. Nothing of a level.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerGlance(CustomerId Customer) : IQuery<CustomerGlanceAnswer>;

/// <summary>The fields that are filled, in the order of the profile, and the tags put on her.</summary>
public sealed record CustomerGlanceAnswer(CustomerId Customer, IReadOnlyList<FieldFilled> Fields, IReadOnlyList<TagNamed> Tags);

internal sealed class CustomerGlanceHandler : IHandle<CustomerGlance, CustomerGlanceAnswer>
{
    private static readonly string[] s_glanced = ["taboos", "drink", "usualTime", "pickUp"];

    public async Task<CustomerGlanceAnswer> Handle(CustomerGlance asked, Act act)
    {
        var found = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => new
        {
            Values = act.Db.Set<ProfileValue>().Where(v => v.Customer == c.Id && s_glanced.Contains(v.Field))
                .Select(v => new FieldFilled(v.Field, v.Value)).ToList(),
        }).SingleOrDefaultAsync() ?? throw new Refused(KernelRefusals.Unknown);
        return new CustomerGlanceAnswer(
            asked.Customer, [.. found.Values.OrderBy(v => Array.IndexOf(s_glanced, v.Field))], await CustomerTag.On(asked.Customer, act));
    }
}

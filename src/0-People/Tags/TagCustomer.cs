namespace Yangke.People;

/// <summary>Puts a tag on a customer; one she has already stays as it is.</summary>
[Needs(Permissions.FillProfile)]
[Refuses(Refusals.TagEndedCode)]
public sealed record TagCustomer(CustomerId Customer, TagId Tag) : ICommand<Done>;

internal sealed class TagCustomerHandler : IHandle<TagCustomer, Done>
{
    public async Task<Done> Handle(TagCustomer asked, Act act)
    {
        var tag = await act.Db.Set<Tag>().SingleAsync(t => t.Id == asked.Tag);
        if (await act.Db.Set<CustomerTag>().AnyAsync(t => t.Customer == asked.Customer && t.Tag == asked.Tag))
        {
            return default;
        }
        if (tag.EndedAt is not null)
        {
            throw Refusals.TagEnded(tag.Name);
        }
        act.Db.Add(new CustomerTag(asked.Customer, asked.Tag, act.Now, act.Actor.Staff == default ? null : act.Actor.Staff));
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new CustomerTagged(asked.Customer, branch, asked.Tag, [new Change("tag", null, tag.Name)]));
        return default;
    }
}

namespace Yangke.People;

/// <summary>Takes a tag off a customer; without it nothing happens.</summary>
[Needs(Permissions.FillProfile)]
public sealed record UntagCustomer(CustomerId Customer, TagId Tag) : ICommand<Done>;

internal sealed class UntagCustomerHandler : IHandle<UntagCustomer, Done>
{
    public async Task<Done> Handle(UntagCustomer asked, Act act)
    {
        if (await act.Db.Set<CustomerTag>().AsTracking().SingleOrDefaultAsync(t => t.Customer == asked.Customer && t.Tag == asked.Tag) is { } put)
        {
            act.Db.Remove(put);
            var name = await act.Db.Set<Tag>().Where(t => t.Id == asked.Tag).Select(t => t.Name).SingleAsync();
            var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
            act.Tell(new CustomerUntagged(asked.Customer, branch, asked.Tag, [new Change("tag", name, null)]));
        }
        return default;
    }
}

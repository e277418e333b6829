using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Those of some customers that one may see, as rows: what a page remembers is ids only. Unknown ones are left out.</summary>
[Needs(Permissions.SeeCustomers)]
[ByPost]
public sealed record CustomersById([MaxLength(20)] IReadOnlyList<CustomerId> Customers) : IQuery<CustomersByIdAnswer>;

/// <summary>The rows, in no particular order.</summary>
public sealed record CustomersByIdAnswer(IReadOnlyList<CustomerRow> Rows);

internal sealed class CustomersByIdHandler : IHandle<CustomersById, CustomersByIdAnswer>
{
    public async Task<CustomersByIdAnswer> Handle(CustomersById asked, Act act) => new(
        await act.Db.Set<Customer>().Where(c => asked.Customers.Contains(c.Id)).Rows(act));
}

using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Yangke.People;

/// <summary>Those of some customers that one may see, as rows: what a page remembers is ids only. Unknown ones are left out.</summary>
[Needs(Permissions.SeeCustomers)]
[ByPost]
public sealed record CustomersById([MaxLength(20)] IReadOnlyList<CustomerId> Customers) : IQuery<CustomersByIdAnswer>;

/// <summary>The rows, in no particular order.</summary>
public sealed record CustomersByIdAnswer(IReadOnlyList<CustomerRow> Rows);

internal sealed class CustomersByIdHandler : IHandle<CustomersById, CustomersByIdAnswer>
{
    public async Task<CustomersByIdAnswer> Handle(CustomersById asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var rows = await (
            from customer in act.Db.Set<Customer>().Where(c => asked.Customers.Contains(c.Id))
            select new
            {
                customer.Id, customer.Name, customer.Phone, customer.Seq, customer.Gender, customer.Birthday, customer.Workplace,
                Branch = act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(b => b.Id == customer.Branch).Select(b => b.Name).First(),
                customer.RegisteredAt, customer.ChangedAt,
            }).ToListAsync();
        return new CustomersByIdAnswer(
            [.. rows.Select(r => new CustomerRow(
                r.Id, r.Name, r.Phone?.Masked, Customer.MemberNumberOf(r.Seq), r.Gender, HouseDay.Age(r.Birthday, today), r.Workplace,
                r.Branch, r.RegisteredAt, r.ChangedAt))]);
    }
}

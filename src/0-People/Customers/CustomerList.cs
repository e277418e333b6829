using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Ways to order the list of customers.</summary>
public enum CustomerOrder { Newest, LastChanged }

/// <summary>The customers of one's scope, a page at a time.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record CustomerList(
    CustomerOrder Sort = CustomerOrder.Newest,
    [StringLength(60)] string? After = null,
    [Range(1, 200)] int Size = 50) : IQuery<CustomerListAnswer>;

/// <summary>The page, and what to ask for the next one with.</summary>
public sealed record CustomerListAnswer(IReadOnlyList<CustomerRow> Rows, string? Next);

/// <summary>One customer in a list.</summary>
public sealed record CustomerRow(
    CustomerId Customer, string Name, string? Phone, string MemberNumber, Gender Gender, int? AgeYears, string? Workplace,
    string BranchName, DateTime RegisteredAt, DateTime ChangedAt);

internal sealed class CustomerListHandler : IHandle<CustomerList, CustomerListAnswer>
{
    public async Task<CustomerListAnswer> Handle(CustomerList asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var page = Ordered(act.Db.Set<Customer>(), asked);
        var rows = await (
            from customer in page.Take(asked.Size + 1)
            select new
            {
                customer.Id, customer.Name, customer.Phone, customer.Seq, customer.Gender, customer.Birthday, customer.Workplace,
                Branch = act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(b => b.Id == customer.Branch).Select(b => b.Name).First(),
                customer.RegisteredAt, customer.ChangedAt,
            }).ToListAsync();
        var shown = rows.Take(asked.Size).ToList();
        var next = rows.Count > asked.Size ? Cursor(asked.Sort, shown[^1].Seq, shown[^1].ChangedAt) : null;
        return new CustomerListAnswer(
            [.. shown.Select(r => new CustomerRow(
                r.Id, r.Name, r.Phone?.Masked, Customer.MemberNumberOf(r.Seq), r.Gender, HouseDay.Age(r.Birthday, today), r.Workplace,
                r.Branch, r.RegisteredAt, r.ChangedAt))], next);
    }

    private static IQueryable<Customer> Ordered(IQueryable<Customer> customers, CustomerList asked)
    {
        var (seq, changed) = Read(asked.After);
        if (asked.Sort == CustomerOrder.Newest)
        {
            return customers.Where(c => c.Seq < seq).OrderByDescending(c => c.Seq);
        }
        return customers.Where(c => c.ChangedAt < changed || (c.ChangedAt == changed && c.Seq < seq))
            .OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Seq);
    }

    private static string Cursor(CustomerOrder sort, long seq, DateTime changed) =>
        sort == CustomerOrder.Newest ? $"{seq}" : $"{seq}.{changed.Ticks}";

    // A cursor nobody gave, or one that was bent, starts at the beginning.
    private static (long Seq, DateTime Changed) Read(string? cursor)
    {
        var parts = (cursor ?? "").Split('.');
        var seq = long.TryParse(parts[0], out var number) ? number : long.MaxValue;
        var changed = parts.Length > 1 && long.TryParse(parts[1], out var ticks) && ticks is > 0 and < 3_000_000_000_000_000_000
            ? new DateTime(ticks, DateTimeKind.Utc) : new DateTime(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return (seq, changed);
    }
}

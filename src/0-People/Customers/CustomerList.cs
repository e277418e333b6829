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

internal sealed class CustomerListHandler : IHandle<CustomerList, CustomerListAnswer>
{
    public async Task<CustomerListAnswer> Handle(CustomerList asked, Act act)
    {
        var rows = await Ordered(act.Db.Set<Customer>(), asked).Take(asked.Size + 1).Rows(act);
        var shown = rows.Take(asked.Size).ToList();
        return new CustomerListAnswer(shown, rows.Count > asked.Size ? Cursor(asked.Sort, shown[^1]) : null);
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

    // The member number is the row number: nothing else is needed to go on from here.
    private static string Cursor(CustomerOrder sort, CustomerRow last) =>
        sort == CustomerOrder.Newest ? last.MemberNumber : $"{last.MemberNumber}.{last.ChangedAt.Ticks}";

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

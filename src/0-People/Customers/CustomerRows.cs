namespace Yangke.People;

/// <summary>One customer in a list.</summary>
public sealed record CustomerRow(
    CustomerId Customer, string Name, string? Phone, string MemberNumber, Gender Gender, int? AgeYears, string? Workplace,
    string BranchName, DateTime RegisteredAt, DateTime ChangedAt);

/// <summary>Customers as rows of a list: one projection for every list there is.</summary>
internal static class CustomerRows
{
    public static async Task<List<CustomerRow>> Rows(this IQueryable<Customer> customers, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var rows = await customers.Select(c => new
        {
            c.Id,
            c.Name,
            c.Phone,
            c.Seq,
            c.Gender,
            c.Birthday,
            c.Workplace,
            Branch = act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(b => b.Id == c.Branch).Select(b => b.Name).First(),
            c.RegisteredAt,
            c.ChangedAt,
        }).ToListAsync();
        return [.. rows.Select(r => new CustomerRow(
            r.Id, r.Name, r.Phone?.Masked, Customer.MemberNumberOf(r.Seq), r.Gender, HouseDay.Age(r.Birthday, today), r.Workplace,
            r.Branch, r.RegisteredAt, r.ChangedAt))];
    }
}

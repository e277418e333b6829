using System.Linq.Expressions;

namespace Yangke.People;

/// <summary>What two files have in common that makes them look like one person.</summary>
public enum DuplicateSign { Phone, NameAndBirthday }

/// <summary>A file that looks like the same person. Outside one's scope only where it is known: no id and no name (DESIGN §9).</summary>
public sealed record LikelyDuplicate(
    CustomerId? Customer, string? Name, string? Phone, string? MemberNumber, string BranchName, IReadOnlyList<DuplicateSign> Signs);

/// <summary>Looks for files of the same person, by index.</summary>
internal static class Duplicates
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<LikelyDuplicate>> Of(
        Act act, string? name, PhoneNumber? phone, DateOnly? birthday, CustomerId except = default)
    {
        if (Same(name, phone, birthday) is not { } same)
        {
            return [];
        }
        var found = await (
            from customer in act.Db.Set<Customer>().IgnoreQueryFilters().Where(same)
            join branch in act.Db.Set<Branch>().IgnoreQueryFilters() on customer.Branch equals branch.Id
            where customer.Id != except
            orderby customer.Seq
            select new { customer, BranchName = branch.Name }).Take(Most).ToListAsync();
        var mine = await Customer.Seen(act, found.Select(f => f.customer.Id));
        var seen = found.Where(f => mine.Contains(f.customer.Id)).ToList();
        return
        [
            .. seen.Select(f => new LikelyDuplicate(f.customer.Id, f.customer.Name, f.customer.Phone?.Masked, f.customer.MemberNumber,
                f.BranchName, Signs(f.customer, name, phone, birthday))),
            .. found.Except(seen).Select(f => f.BranchName).Distinct().Select(branch => new LikelyDuplicate(null, null, null, null, branch, [])),
        ];
    }

    private static Expression<Func<Customer, bool>>? Same(string? name, PhoneNumber? phone, DateOnly? birthday) =>
        (phone, name is null ? null : birthday) switch
        {
            ({ } number, { } born) => c => c.Phone == number || (c.Name == name && c.Birthday == born),
            ({ } number, null) => c => c.Phone == number,
            (null, { } born) => c => c.Name == name && c.Birthday == born,
            _ => null,
        };

    private static IReadOnlyList<DuplicateSign> Signs(Customer other, string? name, PhoneNumber? phone, DateOnly? birthday)
    {
        List<DuplicateSign> signs = [];
        if (phone is not null && other.Phone == phone)
        {
            signs.Add(DuplicateSign.Phone);
        }
        if (birthday is not null && other.Birthday == birthday && other.Name == name)
        {
            signs.Add(DuplicateSign.NameAndBirthday);
        }
        return signs;
    }
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Yangke.People;

/// <summary>What two files have in common that makes them look like one person.</summary>
public enum DuplicateSign { Phone, NameAndBirthday, Identity }

/// <summary>A file that looks like the same person. Outside one's scope only where it is known: no id and no name (DESIGN §9).</summary>
public sealed record LikelyDuplicate(
    CustomerId? Customer, string? Name, string? Phone, string? MemberNumber, string BranchName, IReadOnlyList<DuplicateSign> Signs);

/// <summary>What somebody is looked for by; an identity document by the keyed hash of its number.</summary>
internal sealed record Traits(string? Name = null, PhoneNumber? Phone = null, DateOnly? Birthday = null, byte[]? Identity = null);

/// <summary>Looks for files of the same person, by index.</summary>
internal static class Duplicates
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<LikelyDuplicate>> Of(Act act, Traits traits, CustomerId except = default)
    {
        var identified = await Identified(act, traits.Identity);
        if (Same(traits, identified) is not { } same)
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
                f.BranchName, [.. Signs(f.customer, traits, identified)])),
            .. found.Except(seen).Select(f => f.BranchName).Distinct().Select(branch => new LikelyDuplicate(null, null, null, null, branch, [])),
        ];
    }

    // Asked for apart: mostly there is nobody, and then the question below stays one that both indexes answer.
    private static async Task<IReadOnlyList<CustomerId>> Identified(Act act, byte[]? identity) => identity is null ? []
        : await act.Db.Set<IdentityDocument>().IgnoreQueryFilters().Where(i => i.NumberHash == identity)
            .OrderBy(i => i.RecordedAt).Select(i => i.Customer).Take(Most).ToListAsync();

    private static Expression<Func<Customer, bool>>? Same(Traits traits, IReadOnlyList<CustomerId> identified)
    {
        List<Expression<Func<Customer, bool>>> same = [];
        if (traits.Phone is { } number)
        {
            same.Add(c => c.Phone == number);
        }
        if (traits is { Name: { } name, Birthday: { } born })
        {
            same.Add(c => c.Name == name && c.Birthday == born);
        }
        if (identified.Count > 0)
        {
            same.Add(c => identified.Contains(c.Id));
        }
        return same.Count == 0 ? null : same.Aggregate((one, other) => Expression.Lambda<Func<Customer, bool>>(
            Expression.OrElse(one.Body, ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body)), one.Parameters[0]));
    }

    private static IEnumerable<DuplicateSign> Signs(Customer other, Traits traits, IReadOnlyList<CustomerId> identified)
    {
        if (identified.Contains(other.Id))
        {
            yield return DuplicateSign.Identity;
        }
        if (traits.Phone is not null && other.Phone == traits.Phone)
        {
            yield return DuplicateSign.Phone;
        }
        if (traits.Birthday is not null && other.Birthday == traits.Birthday && other.Name == traits.Name)
        {
            yield return DuplicateSign.NameAndBirthday;
        }
    }
}

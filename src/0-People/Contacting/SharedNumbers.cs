namespace Yangke.People;

/// <summary>Files with one number, wherever they are: a number is shared chain-wide, whatever one may see (ORG-11, ORG-12);
/// who is outside it is counted and never named.</summary>
internal static class SharedNumbers
{
    public sealed record Sharer(
        PhoneNumber Phone, CustomerId Customer, string Name, long Seq, BranchId Branch, DepartmentId? Department, StaffId? Owner, bool IsHolder);

    /// <summary>The files of each number that more than one has.</summary>
    public static async Task<ILookup<PhoneNumber, Sharer>> Read(Act act, IReadOnlyCollection<PhoneNumber> phones)
    {
        if (phones.Count == 0)
        {
            return Array.Empty<Sharer>().ToLookup(s => s.Phone);
        }
        var sharers = await act.Db.Set<Customer>().IgnoreQueryFilters(ClinicDb.WholeHouse).Where(c => c.Phone != null && phones.Contains(c.Phone.Value)).OrderBy(c => c.Seq)
            .Select(c => new Sharer(c.Phone!.Value, c.Id, c.Name, c.Seq, c.Branch, c.Department, c.Owner,
                act.Db.Set<PhoneHolder>().Any(h => h.Customer == c.Id && h.Phone == c.Phone)))
            .Take(2000).ToListAsync();
        return sharers.GroupBy(s => s.Phone).Where(g => g.Skip(1).Any()).SelectMany(g => g).ToLookup(s => s.Phone);
    }
}

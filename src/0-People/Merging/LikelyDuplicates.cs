namespace Yangke.People;

/// <summary>Other files that look like the same person as this one: same phone, same identity document, or same name and birthday.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record LikelyDuplicates(CustomerId Customer) : IQuery<LikelyDuplicatesAnswer>;

/// <summary>Those one may open first; of others only the branch, each branch once.</summary>
public sealed record LikelyDuplicatesAnswer(IReadOnlyList<LikelyDuplicate> Rows);

internal sealed class LikelyDuplicatesHandler : IHandle<LikelyDuplicates, LikelyDuplicatesAnswer>
{
    public async Task<LikelyDuplicatesAnswer> Handle(LikelyDuplicates asked, Act act)
    {
        var her = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer)
            .Select(c => new
            {
                c.Name,
                c.Phone,
                c.Birthday,
                Identity = act.Db.Set<IdentityDocument>().Where(i => i.Customer == c.Id).Select(i => i.NumberHash).FirstOrDefault(),
            }).SingleOrDefaultAsync() ?? throw await act.Missing(asked.Customer);
        return new LikelyDuplicatesAnswer(await Duplicates.Of(act, new Traits(her.Name, her.Phone, her.Birthday, her.Identity), asked.Customer));
    }
}

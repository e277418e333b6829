using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Merges two files of one person, on the versions of both that were seen: everything of the dropped file moves to the kept one, its
/// id leads there from now on. It cannot be undone.
/// </summary>
[Needs(Permissions.MergeCustomers)]
[Refuses(Refusals.SameFileCode)]
public sealed record MergeCustomers(
    CustomerId Keep,
    CustomerId Drop,
    [Range(1, int.MaxValue)] int Version,
    [Range(1, int.MaxValue)] int DropVersion,
    [MaxLength(10)] IReadOnlyList<MergeField> FromDrop,
    [StringLength(200)] string? Reason = null) : ICommand<MergedAnswer>, IEdit;

/// <summary>The file that was kept, and its version now.</summary>
public sealed record MergedAnswer(CustomerId Customer, int Version);

internal sealed class MergeCustomersHandler(IEnumerable<ICustomerPart> parts, Keys keys) : IHandle<MergeCustomers, MergedAnswer>
{
    public async Task<MergedAnswer> Handle(MergeCustomers asked, Act act)
    {
        if (asked.Keep == asked.Drop)
        {
            throw Refusals.SameFile();
        }
        var keep = await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == asked.Keep);
        var drop = await act.Db.Set<Customer>().SingleAsync(c => c.Id == asked.Drop);
        keep.MadeOn(asked);
        if (drop.Version != asked.DropVersion)
        {
            throw new Refused(KernelRefusals.Changed);
        }
        act.Reason = asked.Reason;
        var (kept, other) = (await MergeFile.Of(keep, keys, act), await MergeFile.Of(drop, keys, act));
        var left = Merged.Left(kept, other, asked.FromDrop);
        var before = await keep.Indexed(act.Db);
        var changes = keep.Correct(Merged.Profile(keep, drop, asked.FromDrop), act.Now);
        await keep.IndexAgain(act.Db, before);
        var identity = asked.FromDrop.Contains(MergeField.Identity) ? (Stays: other, Goes: keep.Id) : (Stays: kept, Goes: drop.Id);
        await act.Db.Set<IdentityDocument>().Where(i => i.Customer == identity.Goes).ExecuteDeleteAsync();
        foreach (var part in parts)
        {
            await part.Repoint(drop.Id, keep.Id, act);
        }
        await act.Flush();
        await Alias(drop.Id, keep.Id, act);
        act.Tell(new CustomersMerged(keep.Id, drop.Id, keep.Branch, [.. changes, .. Differences.Of(("identity", kept.Identity, identity.Stays.Identity))], left));
        act.Tell(new CustomerMergedAway(drop.Id, keep.Id, drop.Branch));
        return new MergedAnswer(keep.Id, keep.Version);
    }

    /// <summary>The old id, and those merged into it earlier, lead to the kept file; nothing is left that could point to the old row.</summary>
    private static async Task Alias(CustomerId drop, CustomerId keep, Act act)
    {
        await act.Db.Set<MergedCustomer>().Where(m => m.Kept == drop).ExecuteUpdateAsync(set => set.SetProperty(m => m.Kept, keep));
        act.Db.Add(new MergedCustomer { Id = drop, Kept = keep, At = act.Now });
        await act.Db.Set<Customer>().Where(c => c.Id == drop).ExecuteDeleteAsync();
    }
}

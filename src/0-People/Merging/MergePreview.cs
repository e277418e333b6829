namespace Yangke.People;

/// <summary>What merging one file into another would do: which value of each field stays, and what moves along.</summary>
[Needs(Permissions.MergeCustomers)]
[Refuses(Refusals.SameFileCode)]
public sealed record MergePreview(CustomerId Keep, CustomerId Drop) : IQuery<MergePreviewAnswer>;

/// <summary>Both files, the fields, the counts; <c>hidden</c> names what is joined without being shown.</summary>
public sealed record MergePreviewAnswer(
    MergeSide Keep, MergeSide Drop, IReadOnlyList<MergeFieldRow> Fields, IReadOnlyList<MergeMoving> Moves, long Entries,
    IReadOnlyList<InformationLevel> Hidden);

/// <summary>One of the two files, as it was when the preview was made.</summary>
public sealed record MergeSide(CustomerId Customer, int Version, string Name, string MemberNumber, DateTime RegisteredAt, string BranchName);

/// <summary>One field in both files, and whether the other file's value is proposed.</summary>
public sealed record MergeFieldRow(MergeField Field, string? Keep, string? Drop, bool FromDrop);

/// <summary>How many rows of a table move.</summary>
public sealed record MergeMoving(string Table, long Count);

internal sealed class MergePreviewHandler(Keys keys) : IHandle<MergePreview, MergePreviewAnswer>
{
    public async Task<MergePreviewAnswer> Handle(MergePreview asked, Act act)
    {
        if (asked.Keep == asked.Drop)
        {
            throw Refusals.SameFile();
        }
        var both = await (
            from customer in act.Db.Set<Customer>()
            join branch in act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues) on customer.Branch equals branch.Id
            where customer.Id == asked.Keep || customer.Id == asked.Drop
            select new { Customer = customer, BranchName = branch.Name }).ToListAsync();
        MergeSide Side(CustomerId id) => both.Where(b => b.Customer.Id == id).Select(b => new MergeSide(
            id, b.Customer.Version, b.Customer.Name, b.Customer.MemberNumber, b.Customer.RegisteredAt, b.BranchName)).Single();
        var (keep, drop) = (both.Single(b => b.Customer.Id == asked.Keep).Customer, both.Single(b => b.Customer.Id == asked.Drop).Customer);
        if (keep.ErasedAt is not null || drop.ErasedAt is not null)
        {
            throw new Refused(KernelRefusals.CustomerErased);
        }
        var (kept, other) = (await MergeFile.Of(keep, keys, act), await MergeFile.Of(drop, keys, act));
        var proposed = Merged.FromOther(kept, other);
        var rows = await act.Db.RowsOf(asked.Drop);
        CustomerId? dropped = asked.Drop;
        return new MergePreviewAnswer(
            Side(asked.Keep), Side(asked.Drop),
            [.. Enum.GetValues<MergeField>().Select(f => new MergeFieldRow(f, Shown(kept, f), Shown(other, f), proposed.Contains(f)))],
            [.. rows.Where(r => r.Key != IdentityPart.Table).OrderByDescending(r => r.Value).Select(r => new MergeMoving(r.Key, r.Value))],
            await act.Db.Set<JournalEntry>().LongCountAsync(e => e.Customer == dropped),
            act.Actor.Hidden(InformationLevel.PrivateLife));
    }

    private static string? Shown(MergeFile file, MergeField field) =>
        field == MergeField.Phone ? file.Customer.Phone?.Masked : Merged.Text(file, field);
}

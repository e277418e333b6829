namespace Yangke.People;

/// <summary>The fields of a file of which one value stays when two files become one.</summary>
public enum MergeField { Name, Gender, Birthday, Phone, Workplace, Identity }

/// <summary>One of two files that become one; of its identity document the number as it is shown, for more is not decided by.</summary>
internal sealed record MergeFile(Customer Customer, string? Identity)
{
    public static async Task<MergeFile> Of(Customer customer, Keys keys, Act act) => new(customer,
        (await act.Db.Set<IdentityDocument>().SingleOrDefaultAsync(i => i.Customer == customer.Id))?.Number(keys).Masked);
}

/// <summary>Two files as one: which value of each field stays, and what is left behind.</summary>
internal static class Merged
{
    /// <summary>What stays unless somebody chooses: the kept file's value, or the other's where the kept file has none.</summary>
    public static IReadOnlyList<MergeField> FromOther(MergeFile kept, MergeFile other) =>
        [.. Enum.GetValues<MergeField>().Where(field => Text(kept, field) is null && Text(other, field) is not null)];

    /// <summary>The kept file's profile once the other is merged into it; notes are joined, so that nothing she told us is lost.</summary>
    public static CustomerProfile Profile(Customer kept, Customer other, IReadOnlyCollection<MergeField> fromOther)
    {
        Customer Of(MergeField field) => fromOther.Contains(field) ? other : kept;
        return new CustomerProfile(
            Of(MergeField.Name).Name, Of(MergeField.Phone).Phone, Of(MergeField.Gender).Gender, Of(MergeField.Birthday).Birthday,
            Of(MergeField.Workplace).Workplace, Joined(kept.Note, other.Note));
    }

    /// <summary>The values that stand in neither file afterwards.</summary>
    public static IReadOnlyList<Change> Left(MergeFile kept, MergeFile other, IReadOnlyCollection<MergeField> fromOther) =>
    [
        .. from field in Enum.GetValues<MergeField>()
           let left = Text(fromOther.Contains(field) ? kept : other, field)
           let stays = Text(fromOther.Contains(field) ? other : kept, field)
           where left is not null && left != stays
           select new Change(NameOf(field), left, stays)
    ];

    public static string? Text(MergeFile file, MergeField field) => field switch
    {
        MergeField.Name => file.Customer.Name,
        MergeField.Gender => file.Customer.Gender == Gender.Unknown ? null : file.Customer.Gender.ToString(),
        MergeField.Birthday => file.Customer.Birthday?.ToString("O"),
        MergeField.Phone => file.Customer.Phone?.Value,
        MergeField.Identity => file.Identity,
        _ => file.Customer.Workplace,
    };

    private static string NameOf(MergeField field) => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..];

    private static string? Joined(string? note, string? other) =>
        note is null || other is null || note == other ? note ?? other : $"{note}\n{other}";
}

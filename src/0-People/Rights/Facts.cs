namespace Yangke.People;

/// <summary>A customer was given everything kept of her, as a file.</summary>
public sealed record CustomerCopied(CustomerId Customer, BranchId Branch) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A customer's data was erased; what the law keeps is named. Told under every id she was known by.</summary>
public sealed record CustomerErased(CustomerId Customer, BranchId Branch, IReadOnlyList<string> Kept) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>
/// Parts of a customer's file were erased at her wish; what the law keeps of them is named, and each entry that went blank. Told under
/// every id of hers that has such entries; the erasure has an id of its own, by which a restored house knows whether it has it.
/// </summary>
public sealed record PartsErased(
    CustomerId Customer, BranchId Branch, Guid Erasure, IReadOnlyList<string> Parts, IReadOnlyList<string> Kept, IReadOnlyList<string> Entries) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>What stood in one entry beside what had to go: the changes that stay, told again.</summary>
public sealed record ChangesKept(CustomerId Customer, BranchId Branch, string Entry, IReadOnlyList<Change> Changes) : Fact
{
    internal const string Name = "people.changes-kept";

    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

namespace Yangke.People;

/// <summary>
/// Another file of the same customer was merged into this one: what it changed here, and what of the other was left behind.
/// </summary>
public sealed record CustomersMerged(
    CustomerId Customer, CustomerId Merged, BranchId Branch, IReadOnlyList<Change> Changes, IReadOnlyList<Change> Left) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A file was merged into another and is no more; its id leads there.</summary>
public sealed record CustomerMergedAway(CustomerId Customer, CustomerId Kept, BranchId Branch) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

namespace Yangke.People;

/// <summary>An identity document was recorded on a customer's file; its number is told masked.</summary>
public sealed record IdentityRecorded(CustomerId Customer, BranchId Branch, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>The identity document was taken off a customer's file.</summary>
public sealed record IdentityRemoved(CustomerId Customer, BranchId Branch, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>The whole number of a customer's identity document was shown to somebody.</summary>
public sealed record IdentityNumberShown(CustomerId Customer, BranchId Branch) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

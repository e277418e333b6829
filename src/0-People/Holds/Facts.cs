namespace Yangke.People;

/// <summary>A customer was put on hold. What is medical stands in fields that only that level opens.</summary>
public sealed record HoldPlaced(CustomerId Customer, BranchId Branch, HoldId Hold, HoldKind Kind, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A hold on a customer was lifted.</summary>
public sealed record HoldLifted(CustomerId Customer, BranchId Branch, HoldId Hold, HoldKind Kind, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

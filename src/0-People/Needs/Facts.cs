namespace Yangke.People;

/// <summary>A need of a customer was noted: for what, in which words.</summary>
public sealed record NeedNoted(CustomerId Customer, BranchId Branch, NeedId Need, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A need was corrected, given to somebody else or another date.</summary>
public sealed record NeedCorrected(CustomerId Customer, BranchId Branch, NeedId Need, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A need was met or dropped.</summary>
public sealed record NeedClosed(CustomerId Customer, BranchId Branch, NeedId Need, NeedOutcome Outcome, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

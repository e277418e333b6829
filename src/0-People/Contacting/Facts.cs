namespace Yangke.People;

/// <summary>A customer refused to be contacted: each change is a channel with the purpose it ended for.</summary>
public sealed record ContactRefused(CustomerId Customer, BranchId Branch, WishHow How, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A customer may be contacted again on a channel for a purpose.</summary>
public sealed record ContactAllowed(
    CustomerId Customer, BranchId Branch, ContactChannel Channel, ContactPurpose Purpose, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A customer wishes to be contacted discreetly, or in another way than before.</summary>
public sealed record DiscretionAsked(CustomerId Customer, BranchId Branch, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A customer no longer asks for discretion.</summary>
public sealed record DiscretionEnded(CustomerId Customer, BranchId Branch) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A customer is the one spoken to on a number that several files share.</summary>
public sealed record PhoneHolderNamed(CustomerId Customer, BranchId Branch) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

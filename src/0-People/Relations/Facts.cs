namespace Yangke.People;

/// <summary>A link was offered: of what kind, to nobody by name yet.</summary>
public sealed record LinkOffered(CustomerId Customer, BranchId Branch, LinkOfferId Offer, RelationKind Kind, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>An offered link was taken back.</summary>
public sealed record LinkWithdrawn(CustomerId Customer, BranchId Branch, LinkOfferId Offer, RelationKind Kind, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A link was accepted; told once for each of the two, with what the other is to her.</summary>
public sealed record LinkAccepted(
    CustomerId Customer, BranchId Branch, RelationId Relation, RelationKind Kind, CustomerId Other, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A link was ended; told once for each of the two.</summary>
public sealed record LinkEnded(CustomerId Customer, BranchId Branch, RelationId Relation, RelationKind Kind, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

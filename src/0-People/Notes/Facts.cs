namespace Yangke.People;

/// <summary>A note was written on a customer's file; what it says stands only there.</summary>
public sealed record NoteWritten(CustomerId Customer, BranchId Branch, NoteId Note, NoteKind Kind, InformationLevel? Level) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A wrong note was struck.</summary>
public sealed record NoteStruck(CustomerId Customer, BranchId Branch, NoteId Note, NoteKind Kind) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A customer was given something: a gift, an upgrade, a discount, a courtesy.</summary>
public sealed record FavourNoted(CustomerId Customer, BranchId Branch, FavourId Favour, FavourKind Kind, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A favour that was noted wrongly was struck; it counts no more.</summary>
public sealed record FavourStruck(CustomerId Customer, BranchId Branch, FavourId Favour, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

namespace Yangke.People;

/// <summary>A tag was added to the dictionary.</summary>
public sealed record TagAdded(TagId Tag, string Name, TagColor Color) : Fact;

/// <summary>A tag of the dictionary was renamed, recoloured, ended or taken up again.</summary>
public sealed record TagChanged(TagId Tag, string Name, TagColor Color, bool Ended) : Fact;

/// <summary>A tag was put on a customer.</summary>
public sealed record CustomerTagged(CustomerId Customer, BranchId Branch, TagId Tag, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A tag was taken off a customer.</summary>
public sealed record CustomerUntagged(CustomerId Customer, BranchId Branch, TagId Tag, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

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

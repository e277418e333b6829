namespace Yangke.People;

/// <summary>Fields of a customer's profile were filled in, changed or taken away: each, from what to what.</summary>
public sealed record ProfileFilled(CustomerId Customer, BranchId Branch, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

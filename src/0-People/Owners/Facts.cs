namespace Yangke.People;

/// <summary>Somebody was made a customer's owner in a role, in the place of a former one if there was one; or the role was freed.</summary>
public sealed record OwnerAssigned(CustomerId Customer, BranchId Branch, OwnerRole Role, StaffId? Staff, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

namespace Yangke.People;

/// <summary>A guardian was named for a customer under 18.</summary>
public sealed record GuardianNamed(CustomerId Customer, BranchId Branch, GuardianId Guardian, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A guardian no longer speaks for a customer.</summary>
public sealed record GuardianEnded(CustomerId Customer, BranchId Branch, GuardianId Guardian) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A guardian's full phone number was shown to somebody.</summary>
public sealed record GuardianPhoneShown(CustomerId Customer, BranchId Branch, GuardianId Guardian) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

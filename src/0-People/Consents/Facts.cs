namespace Yangke.People;

/// <summary>A customer agreed to something, to a wording she was shown.</summary>
public sealed record ConsentGiven(
    CustomerId Customer, BranchId Branch, ConsentId Consent, ConsentPurpose Purpose, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A customer took a consent back; from now on it is not used.</summary>
public sealed record ConsentWithdrawn(
    CustomerId Customer, BranchId Branch, ConsentId Consent, ConsentPurpose Purpose, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A purpose got a new wording; consents to earlier ones stand as they were given.</summary>
public sealed record WordingWritten(WordingId Wording, ConsentPurpose Purpose, int Number) : Fact;

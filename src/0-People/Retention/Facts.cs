namespace Yangke.People;

/// <summary>The time of some of a customer's data was over and it went, by which rule; each entry that went blank is named.</summary>
public sealed record DataExpired(CustomerId Customer, BranchId Branch, string Rule, int Count, IReadOnlyList<string> Entries) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>How long one kind of data is kept was changed.</summary>
public sealed record RetentionChanged(string Rule, int FromMonths, int ToMonths) : Fact;

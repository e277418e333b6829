namespace Yangke.People;

/// <summary>A source was added to the dictionary.</summary>
public sealed record SourceAdded(SourceId Source, string Name, Channel Channel) : Fact;

/// <summary>A source of the dictionary was renamed, moved, ended or taken up again.</summary>
public sealed record SourceChanged(SourceId Source, string Name, Channel Channel, bool Ended) : Fact;

/// <summary>It was named how a customer came: her source the first time, a later touch after that.</summary>
public sealed record CustomerCameBy(
    CustomerId Customer, BranchId Branch, SourceId Source, bool IsFirst, CustomerId? Referrer, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>The source a customer was given first was corrected.</summary>
public sealed record SourceCorrected(
    CustomerId Customer, BranchId Branch, SourceId Source, CustomerId? Referrer, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

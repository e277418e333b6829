namespace Yangke.People;

/// <summary>A branch was renamed, moved to another region or zone: each field, from what to what.</summary>
public sealed record BranchCorrected(BranchId Branch, IReadOnlyList<Change> Changes) : Fact
{
    public override BranchId? In => Branch;
}

/// <summary>A department was opened in a branch.</summary>
public sealed record DepartmentOpened(DepartmentId Department, BranchId Branch, string Name) : Fact
{
    public override BranchId? In => Branch;
}

/// <summary>A department was renamed.</summary>
public sealed record DepartmentCorrected(DepartmentId Department, BranchId Branch, IReadOnlyList<Change> Changes) : Fact
{
    public override BranchId? In => Branch;
}

/// <summary>A department was closed; nobody worked in it any more.</summary>
public sealed record DepartmentClosed(DepartmentId Department, BranchId Branch, string Name) : Fact
{
    public override BranchId? In => Branch;
}

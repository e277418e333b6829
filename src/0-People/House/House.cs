namespace Yangke.People;

/// <summary>The house itself: one row, made by the first start.</summary>
internal sealed class House
{
    public int One { get; init; } = 1;

    public required string Name { get; init; }

    public bool IsDemo { get; init; }

    public DateTime SetUpAt { get; init; }
}

/// <summary>A branch (院/店). Its zone decides what "today" is there.</summary>
internal sealed class Branch : Entity<BranchId>
{
    public Branch(BranchId id, string name, string? region)
    {
        (Id, Name, Region) = (id, name, region);
    }

    public string Name { get; private set; }

    public string? Region { get; private set; }

    public string TimeZone { get; private set; } = "Asia/Shanghai";
}

/// <summary>A department (科室) of a branch.</summary>
internal sealed class Department : Entity<DepartmentId>, IInBranch
{
    public Department(DepartmentId id, BranchId branch, string name)
    {
        (Id, Branch, Name) = (id, branch, name);
    }

    public BranchId Branch { get; private set; }

    public string Name { get; private set; }
}

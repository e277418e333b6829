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

    /// <summary>A new branch, opened with its region and zone.</summary>
    public static Branch Open(string name, string? region, string timeZone) => new(BranchId.New(), name, region) { TimeZone = Zone(timeZone) };

    /// <summary>Takes over what differs and says so, field by field.</summary>
    public IReadOnlyList<Change> Correct(string name, string? region, string timeZone)
    {
        var changes = Differences.Of(("name", Name, name), ("region", Region, region), ("timeZone", TimeZone, Zone(timeZone)));
        (Name, Region, TimeZone) = (name, region, timeZone);
        return changes;
    }

    // By its name in the public table of zones: those mean the same on every machine.
    private static string Zone(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId && zone.Id == name ? name : throw Refusals.TimeZoneUnknown();
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

    public DateTime? ClosedAt { get; private set; }

    public IReadOnlyList<Change> Correct(string name)
    {
        var changes = Differences.Of(("name", Name, name));
        Name = name;
        return changes;
    }

    public void Close(DateTime at) => ClosedAt ??= at;
}

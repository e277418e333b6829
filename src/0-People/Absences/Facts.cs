namespace Yangke.People;

/// <summary>A colleague's absence was recorded, and who stands in for her.</summary>
public sealed record AbsenceRecorded(AbsenceId Absence, StaffId Staff, BranchId Branch, DateOnly FirstDay, DateOnly LastDay, StaffId? Deputy) : Fact
{
    public override StaffId? Concerning => Staff;

    public override BranchId? In => Branch;
}

/// <summary>A colleague came back early, or her absence was called off.</summary>
public sealed record AbsenceEnded(AbsenceId Absence, StaffId Staff, BranchId Branch) : Fact
{
    public override StaffId? Concerning => Staff;

    public override BranchId? In => Branch;
}

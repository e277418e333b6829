namespace Yangke.People;

/// <summary>A member of staff was corrected: name, position, branch, department, scope; each from what to what.</summary>
public sealed record StaffCorrected(StaffId Staff, IReadOnlyList<Change> Changes) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>A colleague gave her a new one-time password; all her sessions ended.</summary>
public sealed record PasswordReset(StaffId Staff) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>A position was made.</summary>
public sealed record PositionCreated(PositionId Position, string Name) : Fact;

/// <summary>A position was renamed or its permissions changed; everybody who holds it is concerned at once.</summary>
public sealed record PositionCorrected(PositionId Position, IReadOnlyList<Change> Changes) : Fact;

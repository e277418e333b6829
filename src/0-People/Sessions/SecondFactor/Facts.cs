namespace Yangke.People;

/// <summary>Somebody signs in with a second factor from now on.</summary>
public sealed record SecondFactorConfirmed(StaffId Staff) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>A second factor was taken off, by its owner or by somebody who manages staff.</summary>
public sealed record SecondFactorRemoved(StaffId Staff) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>Somebody signed in with a recovery code; how many are left.</summary>
public sealed record RecoveryCodeUsed(StaffId Staff, int Left) : Fact
{
    public override StaffId? Concerning => Staff;
}

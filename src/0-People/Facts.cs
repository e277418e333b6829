namespace Yangke.People;

/// <summary>The house was set up.</summary>
public sealed record HouseSetUp(string Name, bool IsDemo) : Fact;

/// <summary>A branch was opened.</summary>
public sealed record BranchOpened(BranchId Branch, string Name) : Fact
{
    public override BranchId? In => Branch;
}

/// <summary>Somebody joined the staff.</summary>
public sealed record StaffAdded(StaffId Staff, string Name, string Account, PositionId Position, BranchId Branch, ScopeLevel Scope) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>An account was closed.</summary>
public sealed record StaffEnded(StaffId Staff) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>Somebody signed in.</summary>
public sealed record SignedIn(StaffId Staff, SessionId Session, string Device) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>Somebody went on working in another branch.</summary>
public sealed record BranchSwitched(StaffId Staff, SessionId Session, BranchId Branch) : Fact
{
    public override StaffId? Concerning => Staff;

    public override BranchId? In => Branch;
}

/// <summary>A session was ended, by its owner or by somebody who may.</summary>
public sealed record SessionEnded(StaffId Staff, SessionId Session) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>Somebody chose a new password; every other session of hers ended.</summary>
public sealed record PasswordChanged(StaffId Staff) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>A personal token was made.</summary>
public sealed record TokenCreated(StaffId Staff, TokenId Token, string Name, DateOnly? ExpiresOn) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>A personal token was revoked.</summary>
public sealed record TokenRevoked(StaffId Staff, TokenId Token) : Fact
{
    public override StaffId? Concerning => Staff;
}

/// <summary>A customer was registered.</summary>
public sealed record CustomerRegistered(CustomerId Customer, string Name, string MemberNumber, BranchId Branch) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>Something on a customer's file was corrected: each field, from what to what.</summary>
public sealed record CustomerCorrected(CustomerId Customer, BranchId Branch, IReadOnlyList<Change> Changes) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A customer's full phone number was shown to somebody.</summary>
public sealed record PhoneShown(CustomerId Customer, BranchId Branch) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

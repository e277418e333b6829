namespace Yangke.People;

/// <summary>A member of staff and her one personal account (ORG-2).</summary>
internal sealed class Staff : Entity<StaffId>, IInBranch
{
    public Staff(
        StaffId id, string name, string account, string passwordHash, PositionId position, BranchId branch, ScopeLevel scope, DateTime addedAt)
    {
        (Id, Name, Account, PasswordHash, Position, Branch, Scope, AddedAt) =
            (id, name, account, passwordHash, position, branch, scope, addedAt);
        AccountKey = KeyOf(account);
    }

    public string Name { get; private set; }

    public string Account { get; private set; }

    /// <summary>The account as it is compared: "Anna" and "anna" are one.</summary>
    public string AccountKey { get; private set; }

    public string PasswordHash { get; private set; }

    public bool MustChangePassword { get; private set; }

    public PositionId Position { get; private set; }

    public BranchId Branch { get; private set; }

    public DepartmentId? Department { get; private set; }

    public ScopeLevel Scope { get; private set; }

    public DateTime AddedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public static string KeyOf(string account) => account.Trim().ToLowerInvariant();

    public void Correct(string name, PositionId position, BranchId branch, DepartmentId? department, ScopeLevel scope) =>
        (Name, Position, Branch, Department, Scope) = (name, position, branch, department, scope);

    public void ChangePassword(string hash) => (PasswordHash, MustChangePassword) = (hash, false);

    public void AskForNewPassword() => MustChangePassword = true;

    public void End(DateTime at) => EndedAt ??= at;
}

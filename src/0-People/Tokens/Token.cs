namespace Yangke.People;

/// <summary>A personal token: lets a program do what its owner may do now, and no more. Only its hash is kept.</summary>
internal sealed class Token : Entity<TokenId>
{
    public const string Prefix = "yk_";

    public Token(TokenId id, StaffId staff, string name, byte[] secretHash, DateTime createdAt, DateOnly? expiresOn, IReadOnlyList<string>? permissions)
    {
        (Id, Staff, Name, SecretHash, CreatedAt, ExpiresOn) = (id, staff, name, secretHash, createdAt, expiresOn);
        PermissionList = permissions is null ? null : string.Join(' ', permissions);
    }

    private Token(TokenId id, StaffId staff, string name, byte[] secretHash, DateTime createdAt, DateOnly? expiresOn)
        : this(id, staff, name, secretHash, createdAt, expiresOn, null)
    {
    }

    public StaffId Staff { get; private set; }

    public string Name { get; private set; }

    public byte[] SecretHash { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateOnly? ExpiresOn { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>The permissions it is limited to, by spaces; null means all of its owner's.</summary>
    public string? PermissionList { get; private set; }

    public IReadOnlyList<string>? Permissions => PermissionList?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void Revoke(DateTime at) => RevokedAt ??= at;
}

namespace Yangke.Kernel;

/// <summary>
/// One told fact: audit trail, timeline, outbox and feed at once. Append only; erasure may blank body, salt and reason.
/// Where it stands in commit order (<c>position</c>) is the database's own matter and not mapped.
/// </summary>
public sealed class JournalEntry
{
    public Guid Id { get; init; }

    public Guid Act { get; init; }

    public required string UseCase { get; init; }

    public required string Fact { get; init; }

    public string? Body { get; init; }

    public byte[]? Salt { get; init; }

    public required byte[] BodyHash { get; init; }

    public CustomerId? Customer { get; init; }

    public StaffId? Staff { get; init; }

    public BranchId? Branch { get; init; }

    public DateTime At { get; init; }

    public string? Reason { get; init; }
}

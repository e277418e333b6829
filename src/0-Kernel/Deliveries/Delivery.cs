namespace Yangke.Kernel;

/// <summary>
/// One thing still owed to one subscriber: a fact to hear later, or recurring work. Deleted when done, in the same
/// transaction as its effect. Due by the house clock; leases and back-off by the system's.
/// </summary>
public sealed class Delivery
{
    public Guid Id { get; init; }

    public required string Subscriber { get; init; }

    /// <summary>The journal entry to hear; null for recurring work.</summary>
    public Guid? Entry { get; init; }

    /// <summary>The house instant from which it may run.</summary>
    public DateTime DueAt { get; set; }

    public int Attempts { get; init; }

    /// <summary>The system instant before which it is not tried again: the end of a lease, or of a back-off.</summary>
    public DateTime NotBefore { get; init; }

    public string? ClaimedBy { get; init; }

    public string? LastError { get; init; }

    /// <summary>Given up after twelve tries; waits for a person.</summary>
    public bool Failed { get; init; }
}

using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>The Kernel's own tables: journal, deliveries, idempotency answers, the clock's offset, wrapped keys.</summary>
internal static class KernelTables
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<JournalEntry>().ToTable("journal").HasKey(e => e.Id);
        builder.Entity<Delivery>().ToTable("delivery").HasKey(e => e.Id);
        builder.Entity<StoredAnswer>().ToTable("idempotency").HasKey(e => new { e.Actor, e.Key });
        builder.Entity<StoredKey>().ToTable("stored_key").HasKey(e => e.Name);
    }
}

/// <summary>The answer once given to an idempotency key; kept 48 hours.</summary>
internal sealed class StoredAnswer
{
    public Guid Actor { get; init; }

    public required string Key { get; init; }

    public required byte[] BodyHash { get; init; }

    public required string Answer { get; init; }

    public DateTime At { get; init; }
}

/// <summary>A secret of the house, wrapped by the master key: cookie-protection keys and the like.</summary>
public sealed class StoredKey
{
    public required string Name { get; init; }

    public required byte[] Wrapped { get; set; }
}

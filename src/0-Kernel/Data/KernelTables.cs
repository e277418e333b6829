using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>The Kernel's own tables: journal, access log, deliveries, idempotency answers, merged ids, holders of files, stored files.</summary>
internal static class KernelTables
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<JournalEntry>().ToTable("journal").HasKey(e => e.Id);
        builder.Entity<Delivery>().ToTable("delivery").HasKey(e => e.Id);
        builder.Entity<MergedCustomer>().ToTable("merged_customer").HasKey(m => m.Id);
        builder.Entity<FileHolder>().ToTable("file_holder").HasKey(h => new { h.Customer, h.Staff, h.Cause });
        builder.Entity<AccessNote>(note =>
        {
            note.ToTable("access_log").HasKey(n => n.Id);
            note.Property(n => n.Level).HasConversion<string>();
        });
        builder.Entity<StoredAnswer>().ToTable("idempotency").HasKey(e => new { e.Actor, e.Key });
        builder.Entity<StoredFile>().ToTable("stored_file");
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

    /// <summary>Whom the answer is about: erasing her takes it along.</summary>
    public CustomerId? Customer { get; init; }
}

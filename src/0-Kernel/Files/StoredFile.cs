using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>Identity of a stored file.</summary>
public readonly record struct FileId(Guid Value) : IId<FileId>
{
    public static FileId Of(Guid value) => new(value);
    public static FileId New() => new(Ids.New());
}

/// <summary>
/// The row of a file on disk. It is sent first and taken by what it belongs to; what nobody takes within a day, and what its owner
/// lets go, loses its key at once and its bytes a week later (a database restored from yesterday still finds its files).
/// </summary>
public sealed class StoredFile : Entity<FileId>
{
    public static readonly TimeSpan Waits = TimeSpan.FromDays(1);
    public static readonly TimeSpan Outlives = TimeSpan.FromDays(7);

    private StoredFile(FileId id, StaffId sentBy, string name, string mediaType, long sizeBytes, int width, int height, DateTime sentAt)
    {
        (Id, SentBy, Name, MediaType, SizeBytes, Width, Height, SentAt) = (id, sentBy, name, mediaType, sizeBytes, width, height, sentAt);
    }

    /// <summary>Whoever sent it; nobody else can take it.</summary>
    public StaffId SentBy { get; private set; }

    /// <summary>Its random name on disk.</summary>
    public string Name { get; private set; }

    /// <summary>Its key, wrapped; gone when the file is gone.</summary>
    public byte[]? FileKey { get; private set; }

    public string MediaType { get; private set; }

    public long SizeBytes { get; private set; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>System time, like everything about files.</summary>
    public DateTime SentAt { get; private set; }

    public bool IsTaken { get; private set; }

    public DateTime? GoneAt { get; private set; }

    internal static StoredFile Sent(KeepFile kept, DateTime at) => new(
        FileId.New(), kept.SentBy, kept.Name, kept.Kind.MediaType, kept.SizeBytes, kept.Kind.Width, kept.Kind.Height, at)
    { FileKey = kept.FileKey };

    /// <summary>The file this actor sent and nobody took yet; anything else is as unknown as a file that never was.</summary>
    public static async Task<StoredFile> Take(FileId id, Act act)
    {
        var file = await act.Db.Set<StoredFile>().AsTracking().SingleOrDefaultAsync(f => f.Id == id);
        if (file is null || file.SentBy != act.Actor.Staff || file.IsTaken || file.FileKey is null)
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        file.IsTaken = true;
        return file;
    }

    /// <summary>Nobody can read it from now on.</summary>
    public static async Task LetGo(FileId id, Act act) =>
        (await act.Db.Set<StoredFile>().AsTracking().SingleAsync(f => f.Id == id)).Go(act.SystemNow);

    internal void Go(DateTime at) => (FileKey, GoneAt) = (null, at);
}

/// <summary>Keeps the row of a file just written to disk; the door that received it asks.</summary>
[Internal]
public sealed record KeepFile(
    StaffId SentBy, [StringLength(32, MinimumLength = 32)] string Name, byte[] FileKey, FileKind Kind, long SizeBytes) : ICommand<FileId>;

internal sealed class KeepFileHandler : IHandle<KeepFile, FileId>
{
    public Task<FileId> Handle(KeepFile asked, Act act)
    {
        var file = StoredFile.Sent(asked, act.SystemNow);
        act.Db.Add(file);
        return Task.FromResult(file.Id);
    }
}

/// <summary>Every hour: files nobody took, files let go, and files whose row was never written.</summary>
internal sealed class SweepFiles(FileStore store) : IRecurring
{
    private const int Most = 200;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(Act act)
    {
        var now = act.SystemNow;
        var (waited, outlived) = (now - StoredFile.Waits, now - StoredFile.Outlives);
        foreach (var file in await act.Db.Set<StoredFile>().AsTracking()
            .Where(f => !f.IsTaken && f.GoneAt == null && f.SentAt < waited).OrderBy(f => f.SentAt).Take(Most).ToListAsync())
        {
            file.Go(now);
        }
        foreach (var file in await act.Db.Set<StoredFile>().AsTracking()
            .Where(f => f.GoneAt < outlived).OrderBy(f => f.GoneAt).Take(Most).ToListAsync())
        {
            store.Destroy(file.Name); // the row goes after the file: should the commit fail, the next hour finds nothing to destroy
            act.Db.Remove(file);
        }
        foreach (var lost in store.WrittenBetween(outlived - StoredFile.Waits, waited).Chunk(Most).ToList())
        {
            var known = await act.Db.Set<StoredFile>().Where(f => lost.Contains(f.Name)).Select(f => f.Name).ToListAsync();
            foreach (var name in lost.Except(known, StringComparer.Ordinal))
            {
                store.Destroy(name);
            }
        }
    }
}

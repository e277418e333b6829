using System.Security.Cryptography;

namespace Yangke.Kernel;

/// <summary>
/// Files on disk: never changed, named at random, each under a key of its own (AES-256-GCM) that stands, wrapped by the master key,
/// in the file's row. Without the row a file says nothing, not even what it was.
/// </summary>
public sealed class FileStore(string folder, Keys keys)
{
    private const string Purpose = "file";

    /// <summary>Writes a file to disk and gives its name and its wrapped key; only then may a row speak of it.</summary>
    public async Task<(string Name, byte[] Key)> Put(ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var key = RandomNumberGenerator.GetBytes(32);
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
        {
            await file.WriteAsync(Keys.Wrap(key, content.Span), stop);
            file.Flush(flushToDisk: true);
        }
        return (name, keys.Wrap(Purpose, key));
    }

    /// <summary>The content; null when the file is not there, which a person can be told.</summary>
    public async Task<byte[]?> Get(string name, byte[] key, CancellationToken stop)
    {
        var path = PathOf(name);
        return File.Exists(path) ? Keys.Unwrap(keys.Unwrap(Purpose, key), await File.ReadAllBytesAsync(path, stop)) : null;
    }

    public void Destroy(string name) => File.Delete(PathOf(name));

    /// <summary>Names of files written in this span of system time.</summary>
    public IEnumerable<string> WrittenBetween(DateTime from, DateTime to) => !Directory.Exists(folder) ? []
        : new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => f.LastWriteTimeUtc >= from && f.LastWriteTimeUtc < to).Select(f => f.Name);

    /// <summary>Copies every file that is not there yet, as it is: closed.</summary>
    public void CopyTo(string other) => Copy(folder, other);

    public void CopyFrom(string other) => Copy(other, folder);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    // 256 folders, so that none grows to where a file system tires. A name is ours; one that is not never becomes a path.
    private string PathOf(string name) => name.Length == 32 && name.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, name[..2], name) : throw new ArgumentException("not the name of a stored file", nameof(name));
}

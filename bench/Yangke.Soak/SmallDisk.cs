using Yangke.Rig;

namespace Yangke.Soak;

/// <summary>A disk of 64 MB that can be filled and emptied: a file system in memory, mounted for this run only.</summary>
internal sealed class SmallDisk(string folder) : IAsyncDisposable
{
    private string Ballast => Path.Combine(folder, "ballast");

    public async Task Make()
    {
        Directory.CreateDirectory(folder);
        await Cluster.Run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder);
    }

    /// <summary>Takes all the room there is.</summary>
    public Task Fill()
    {
        var piece = new byte[64 * 1024];
        try
        {
            using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                ballast.Write(piece);
            }
        }
        catch (IOException)
        {
            return Task.CompletedTask; // full, as wanted
        }
    }

    public Task Empty()
    {
        File.Delete(Ballast);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.Run("umount", "-l", folder);
        Directory.Delete(folder);
    }
}

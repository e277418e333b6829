using System.Diagnostics;

namespace Yangke.Rig;

/// <summary>
/// A PostgreSQL of a run's own, durable, in a folder of its own, that may be stopped and started as a run likes. PostgreSQL
/// refuses to run as root, so then it runs as the account Debian's package made.
/// </summary>
public sealed class Cluster(string folder) : IAsyncDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";
    private readonly string _data = Path.Combine(folder, "cluster");

    public static string? Missing => Directory.Exists(Programs) ? null : $"PostgreSQL 15 is missing ({Programs}): apt-get install postgresql-15";

    public int Port { get; } = House.FreePort();

    public string Connection => $"Host=127.0.0.1;Port={Port};Username=yangke;Database=postgres";

    public async Task Make()
    {
        Directory.CreateDirectory(folder);
        await Run("chown", Environment.UserName == "root" ? "postgres" : Environment.UserName, folder);
        await AsOwner($"{Programs}/initdb", "-D", _data, "-U", "yangke", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions");
        await File.AppendAllTextAsync(Path.Combine(_data, "postgresql.conf"),
            $"port = {Port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{folder}'\nmax_connections = 200\nshared_buffers = 256MB\n");
        await Start();
    }

    public Task Start() => AsOwner($"{Programs}/pg_ctl", "-D", _data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "start");

    /// <summary>Stops as a power cut would: at once, recovery at the next start.</summary>
    public Task Stop() => AsOwner($"{Programs}/pg_ctl", "-D", _data, "-w", "-t", "60", "-m", "immediate", "stop");

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Stop();
        }
        catch (InvalidOperationException)
        {
            // it was stopped already
        }
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task AsOwner(params string[] words) =>
        Environment.UserName == "root" ? Run(["runuser", "-u", "postgres", "--", .. words]) : Run(words);

    public static async Task Run(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/tmp",
        })!;
        var wrong = words.Contains("start") ? Task.FromResult("see its log") : process.StandardError.ReadToEndAsync();
        var said = words.Contains("start") ? Task.FromResult("") : process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', words)} ended with {process.ExitCode}: {await said} {await wrong}");
        }
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Yangke.Rig;

/// <summary>A house to be measured or tormented: its engine, its folder, and the built product that serves it.</summary>
public sealed record House(string Engine, string Folder, string Database, string Program)
{
    public const string Password = "Bench-house-2026";

    /// <summary>The master key's file, beside the folder; two nodes on one database share it.</summary>
    public string Key { get; init; } = Folder.TrimEnd('/') + ".key";

    public bool IsSqlite => Engine == "sqlite";

    public string File => Path.Combine(Folder, "house.db");

    /// <summary>A house on SQLite in a folder, or on PostgreSQL in a database of its own.</summary>
    public static House At(string engine, string folder, string name, string program, string postgres) => new(
        engine, Path.GetFullPath(folder),
        engine == "sqlite" ? "sqlite" : new NpgsqlConnectionStringBuilder(postgres) { Database = name }.ToString(),
        Path.GetFullPath(program));

    /// <summary>Empties it: the folder, and the database where there is one.</summary>
    public async Task Clear(bool toTheGround = true)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
        Directory.CreateDirectory(Folder);
        if (!IsSqlite && toTheGround)
        {
            var name = new NpgsqlConnectionStringBuilder(Database).Database!;
            await using var source = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(Database) { Database = "postgres", Pooling = false }.ToString());
            await using var drop = source.CreateCommand($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
            await drop.ExecuteNonQueryAsync();
            await using var create = source.CreateCommand($"CREATE DATABASE \"{name}\"");
            await create.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Runs a verb of the command line to its end; its exit code and what it said.</summary>
    public async Task<(int Code, string Said)> Verb(params string[] words)
    {
        using var process = Start(words);
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    /// <summary>Runs a verb that must succeed.</summary>
    public async Task<string> Must(params string[] words)
    {
        var (code, said) = await Verb(words);
        return code == 0 ? said : throw new InvalidOperationException($"yangke {string.Join(' ', words)} ended with {code}: {said}");
    }

    internal Process Start(IReadOnlyList<string> words, string? shell = null)
    {
        var start = new ProcessStartInfo(shell is null ? "dotnet" : "/bin/bash")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = shell is not null || words[0] == "serve",
            UseShellExecute = false,
        };
        string[] command = shell is null ? [Program, .. words] : ["-c", $"{shell}; exec dotnet \"$@\"", "bash", Program, .. words];
        foreach (var word in command)
        {
            start.ArgumentList.Add(word);
        }
        start.Environment["YANGKE_DATA"] = Folder;
        start.Environment["YANGKE_DATABASE"] = Database;
        start.Environment["YANGKE_KEY_FILE"] = Key;
        return Process.Start(start)!;
    }

    /// <summary>A port nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

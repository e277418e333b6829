using Yangke.Host.Doors;

namespace Yangke.Host.Verbs;

/// <summary>Runs a verb: through the socket when the SQLite house is being served, else in this process under the folder's lock.</summary>
internal static class HouseVerbHost
{
    public static async Task<int> Run(string verb, IReadOnlyList<string> words)
    {
        var options = new Options(words);
        var settings = HouseSettings.Read(options);
        var output = new Output(Console.Out.WriteLine, () => Console.Out.FlushAsync());
        if (settings.IsSqlite && verb != "restore"
            && await Control.Send(settings.SocketFile, [verb, .. Absolute(words)], Console.Out.WriteLine) is { } code)
        {
            return code;
        }
        using var folder = settings.IsSqlite ? FolderLock.Take(settings.DataFolder) : null;
        if (verb == "restore")
        {
            return await Backups.Restore(options, settings, output);
        }
        await using var house = Services(settings);
        await HouseServices.Open(house, CancellationToken.None);
        return await HouseVerbs.Run([verb, .. words], HouseVerbs.PassphraseHere(), house, output, CancellationToken.None);
    }

    public static ServiceProvider Services(HouseSettings settings) => new ServiceCollection()
        .AddLogging(l => l.AddJsonConsole().SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None))
        .AddHouse(settings).BuildServiceProvider();

    // The serving process may stand in another folder.
    private static IEnumerable<string> Absolute(IReadOnlyList<string> words) => words.Select((word, at) =>
        at > 0 && words[at - 1] is "--to" or "--from" or "--passphrase-file" && at > 0 ? Path.GetFullPath(word) : word);
}

/// <summary>The lock on a data folder: one process on one SQLite house.</summary>
internal static class FolderLock
{
    public static FileStream Take(string folder)
    {
        HouseServices.MakeFolder(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new UsageProblem($"{folder} is in use by another process of the house");
        }
    }
}

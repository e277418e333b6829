namespace Yangke.Host.Verbs;

/// <summary>
/// A backup is a folder: the database at one instant, the files, the seal heads, who was erased, and the master key closed under a passphrase.
/// Folder, passphrase and nothing else restore the house; whoever was erased since is erased again before it opens.
/// </summary>
internal static class Backups
{
    private const string KeyFile = "key.closed";
    private const string HeadsFile = "seals.log";
    private const string ErasedFile = "erased.log";
    private const string EngineFile = "engine.txt";
    private const string FilesFolder = "files";

    public static async Task<int> Write(Options options, string? given, IServiceProvider house, Output output, CancellationToken stop)
    {
        var folder = options.Value("to") ?? throw new UsageProblem("backup: --to FOLDER is needed");
        var passphrase = Passphrase(options, given);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new UsageProblem($"{folder} is not empty; a backup goes into a folder of its own");
        }
        var settings = house.GetRequiredService<HouseSettings>();
        var engine = house.GetRequiredService<IEngine>();
        Directory.CreateDirectory(folder);
        await house.GetRequiredService<Sealing>().Run(stop);
        // The heads before the database: a seal set meanwhile is then in the database and not missed among the heads.
        if (File.Exists(settings.HeadsFile))
        {
            File.Copy(settings.HeadsFile, Path.Combine(folder, HeadsFile));
        }
        await engine.Backup(folder, stop);
        // The files after the database: a file is written before its row and outlives it by a week.
        house.GetRequiredService<FileStore>().CopyTo(Path.Combine(folder, FilesFolder));
        if (File.Exists(settings.ErasedFile))
        {
            File.Copy(settings.ErasedFile, Path.Combine(folder, ErasedFile));
        }
        await File.WriteAllBytesAsync(Path.Combine(folder, KeyFile), house.GetRequiredService<Keys>().CloseWith(passphrase), stop);
        await File.WriteAllTextAsync(Path.Combine(folder, EngineFile), engine.Name, stop);
        output.Say($"backed up to {folder}");
        return 0;
    }

    /// <summary>Into an empty house only: restoring never overwrites.</summary>
    public static async Task<int> Restore(Options options, HouseSettings settings, Output output)
    {
        var folder = options.Value("from") ?? throw new UsageProblem("restore: --from FOLDER is needed");
        var closed = Path.Combine(folder, KeyFile);
        if (!File.Exists(closed))
        {
            throw new UsageProblem($"{folder} is not a backup: {KeyFile} is missing");
        }
        var kept = await File.ReadAllTextAsync(Path.Combine(folder, EngineFile));
        if (kept != (settings.IsSqlite ? "sqlite" : "postgres"))
        {
            throw new UsageProblem($"this backup is of a {kept} house; give --database accordingly");
        }
        var keys = Open(closed, Passphrase(options, HouseVerbs.PassphraseHere()));
        if (settings.IsSqlite && File.Exists(Path.Combine(settings.DataFolder, "house.db")))
        {
            throw new UsageProblem($"{settings.DataFolder} already holds a house; restore into an empty folder");
        }
        PutKey(keys, settings);
        await using (var house = HouseVerbHost.Services(settings))
        {
            var engine = house.GetRequiredService<IEngine>();
            if (!settings.IsSqlite)
            {
                await EmptyDatabase(house, engine);
            }
            await engine.Restore(folder, CancellationToken.None);
            if (File.Exists(Path.Combine(folder, HeadsFile)))
            {
                File.Copy(Path.Combine(folder, HeadsFile), settings.HeadsFile);
            }
            house.GetRequiredService<FileStore>().CopyFrom(Path.Combine(folder, FilesFolder));
            await HouseServices.Open(house, CancellationToken.None);
            await EraseAgain(house, new ErasedList(Path.Combine(folder, ErasedFile)));
            var report = await house.GetRequiredService<Verification>().Run(null, CancellationToken.None);
            output.Say($"restored; {report.Entries:N0} entries under {report.Seals:N0} seals, {(report.Clean ? "clean" : "NOT CLEAN")}");
            return report.Clean ? 0 : 1;
        }
    }

    /// <summary>What stands in this folder's own list and in the backup's: whoever was erased stays so (ORG-5).</summary>
    private static async Task EraseAgain(IServiceProvider house, ErasedList kept)
    {
        var list = house.GetRequiredService<ErasedList>();
        await list.Add(kept.Read());
        await list.Add(kept.ReadParts());
        var desk = new Desk(house.GetRequiredService<Works>(), Actor.System);
        foreach (var customer in list.Read())
        {
            await desk.Do(new EraseAgain(customer)); // refused where the backup never knew her or has her erased already
        }
        foreach (var (customer, erasure, parts) in list.ReadParts())
        {
            await desk.Do(new ErasePartsAgain(customer, erasure, parts));
        }
    }

    private static async Task EmptyDatabase(IServiceProvider house, IEngine engine)
    {
        if ((await engine.Schema.Applied(CancellationToken.None)).Count > 0
            && (await new Desk(house.GetRequiredService<Works>(), Actor.System).Ask(new HouseState())).Value.IsSetUp)
        {
            throw new UsageProblem("this database already holds a house; restore into an empty one");
        }
        await engine.Schema.Upgrade(HouseServices.Scripts(engine.Name), CancellationToken.None);
    }

    private static void PutKey(Keys keys, HouseSettings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        if (!File.Exists(settings.KeyFile))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(settings.KeyFile)!);
            keys.Save(settings.KeyFile);
        }
        else if (!Keys.FromFile(settings.KeyFile).SameAs(keys))
        {
            throw new UsageProblem($"{settings.KeyFile} holds another house's key; name another file with --key-file");
        }
    }

    private static Keys Open(string closed, string passphrase)
    {
        try
        {
            return Keys.OpenWith(passphrase, File.ReadAllBytes(closed));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            throw new UsageProblem("the passphrase does not open this backup's key");
        }
    }

    private static string Passphrase(Options options, string? given)
    {
        var text = options.Value("passphrase-file") is { } file ? File.ReadAllText(file).Trim() : given;
        return text is { Length: >= 12 } ? text
            : throw new UsageProblem("a passphrase of at least 12 characters is needed: YANGKE_PASSPHRASE or --passphrase-file FILE");
    }
}

using Yangke.Kernel.Postgres;
using Yangke.Kernel.Sqlite;

namespace Yangke.Host;

/// <summary>Puts the house together: one engine, one Desk, the stages in the order of the journey.</summary>
internal static class HouseServices
{
    public static readonly Stages Stages = new([new PeopleStage()]);

    public static IServiceCollection AddHouse(this IServiceCollection services, HouseSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(Stages);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Keys.FromFile(settings.KeyFile));
        services.AddSingleton(s => new FileStore(settings.FilesFolder, s.GetRequiredService<Keys>()));
        services.AddSingleton<HouseClock>();
        services.AddSingleton(s => Engine(settings, s));
        services.AddSingleton<Limits>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<Live>();
        services.AddSingleton(s => new Catalogue(Stages, s));
        services.AddSingleton<Works>();
        services.AddSingleton<Deliverer>();
        services.AddSingleton<ClockMover>();
        services.AddSingleton(s => new Sealing(
            s.GetRequiredService<IEngine>(), s.GetRequiredService<Keys>(), s.GetRequiredService<HouseClock>(), settings.HeadsFile));
        services.AddSingleton(_ => new ErasedList(settings.ErasedFile));
        services.AddSingleton(s => new Verification(s.GetRequiredService<IEngine>(), s.GetRequiredService<Keys>(), settings.HeadsFile));
        foreach (var stage in Stages.All)
        {
            stage.Register(services);
        }
        return services;
    }

    /// <summary>The scripts of the engine, embedded in this assembly.</summary>
    public static IReadOnlyList<SchemaScript> Scripts(string engine) => Schema.Scripts(typeof(HouseServices).Assembly, engine);

    /// <summary>Brings the schema up to date and reads the clock; every verb that opens a house starts here.</summary>
    public static async Task Open(IServiceProvider services, CancellationToken stop)
    {
        var settings = services.GetRequiredService<HouseSettings>();
        var engine = services.GetRequiredService<IEngine>();
        await engine.Schema.Upgrade(Scripts(engine.Name), stop);
        await services.GetRequiredService<HouseClock>().Read(engine, settings.Clock, stop);
        if (settings.SetUpCode is { } code)
        {
            services.GetRequiredService<SetUpCode>().Use(code);
        }
    }

    /// <summary>A data folder only its owner can look into; one that exists keeps the rights it was given.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static IEngine Engine(HouseSettings settings, IServiceProvider services)
    {
        MakeFolder(settings.DataFolder);
        return settings.IsSqlite
            ? new SqliteEngine(Path.Combine(settings.DataFolder, "house.db"), Stages, services)
            : new PostgresEngine(settings.Database, Stages, services,
                mayLoseCommits: Environment.GetEnvironmentVariable("YANGKE_MAY_LOSE_COMMITS") == "1");
    }
}

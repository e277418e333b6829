using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Yangke.Host;

namespace Yangke.Tests;

/// <summary>
/// Where test houses come from: one is built per engine and run, every test gets a copy (a file, or a database cloned from
/// a template), which costs milliseconds.
/// </summary>
internal static class Houses
{
    private static readonly string s_run = $"{Environment.ProcessId:x}{Random.Shared.Next(0x1000, 0x10000):x}";

    // Ordinary tests need no disk; what must survive a crash is tested by ./soak on a real one.
    private static readonly string s_folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "yangke-tests-" + s_run)).FullName;

    private static readonly Lazy<Task<Template>> s_sqlite = new(() => Build(Engine.Sqlite));
    private static readonly Lazy<Task<Template>> s_postgres = new(() => Build(Engine.Postgres));
    private static int s_count;

    static Houses() => AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp();

    public sealed record Template(string Name, IReadOnlyDictionary<string, CustomerId> Customers, Guid LastEntry);

    public static Task<Template> Of(Engine engine) => (engine == Engine.Sqlite ? s_sqlite : s_postgres).Value;

    /// <summary>A house of its own for one test: filled as <see cref="Cast"/> says, or empty with nothing but a place to live.</summary>
    public static async Task<HouseSettings> New(Engine engine, bool empty = false)
    {
        var template = empty ? null : await Of(engine);
        var number = Interlocked.Increment(ref s_count);
        var folder = Directory.CreateDirectory(Path.Combine(s_folder, $"house{number}")).FullName;
        if (engine == Engine.Sqlite)
        {
            if (template is not null)
            {
                File.Copy(template.Name, Path.Combine(folder, "house.db"));
            }
            return Settings(folder, "sqlite");
        }
        var name = $"yk_{s_run}_{number}";
        await Postgres($"CREATE DATABASE {name} TEMPLATE {template?.Name ?? "template1"}");
        return Settings(folder, To(name));
    }

    public static async Task Drop(HouseSettings settings)
    {
        if (!settings.IsSqlite)
        {
            await Postgres($"DROP DATABASE {new NpgsqlConnectionStringBuilder(settings.Database).Database} WITH (FORCE)");
        }
        Directory.Delete(settings.DataFolder, recursive: true);
    }

    private static HouseSettings Settings(string folder, string database) =>
        new(folder, database, "http://127.0.0.1:0", null, Path.Combine(s_folder, "keys", "house.key"), false, null);

    private static async Task<Template> Build(Engine engine)
    {
        var settings = await New(engine, empty: true);
        Dictionary<string, CustomerId> customers;
        Guid last;
        await using (var services = Services(settings, new MovableClock(MovableClock.Monday)))
        {
            await HouseServices.Open(services, CancellationToken.None);
            customers = await Cast.Fill(services.GetRequiredService<Works>(), services.GetRequiredService<Passwords>());
            await using var db = services.GetRequiredService<IEngine>().Reader();
            last = (await db.Set<JournalEntry>().Select(e => e.Id).ToListAsync()).Max();
            if (settings.IsSqlite)
            {
                // A backup, not the file: what stands in the write-ahead log comes along.
                var copy = Directory.CreateDirectory(Path.Combine(s_folder, "template")).FullName;
                await services.GetRequiredService<IEngine>().Backup(copy, CancellationToken.None);
                return new Template(Path.Combine(copy, "house.db"), customers, last);
            }
        }
        return new Template(new NpgsqlConnectionStringBuilder(settings.Database).Database!, customers, last);
    }

    /// <summary>The very services of the Host, with the tests' clock and their stage beside the real ones.</summary>
    public static ServiceProvider Services(HouseSettings settings, TimeProvider clock, Action<IServiceCollection>? change = null)
    {
        var stages = new Stages([.. HouseServices.Stages.All, new TestStage()]);
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None)).AddHouse(settings);
        services.AddSingleton(clock);
        services.AddSingleton(stages);
        services.AddSingleton(s => new Catalogue(stages, s));
        services.AddSingleton<TestSwitch>();
        change?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static string To(string database)
    {
        var text = Environment.GetEnvironmentVariable("YANGKE_TEST_POSTGRES");
        return string.IsNullOrEmpty(text)
            ? throw new InvalidOperationException("YANGKE_TEST_POSTGRES is not set: the PostgreSQL half of the tests needs the "
                + "connection string of a throw-away cluster's superuser (./test starts one)")
            : new NpgsqlConnectionStringBuilder(text) { Database = database, MaxPoolSize = 12 }.ConnectionString;
    }

    private static async Task Postgres(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(To("postgres")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static void CleanUp()
    {
        Directory.Delete(s_folder, recursive: true);
        if (s_postgres is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            Postgres($"DROP DATABASE IF EXISTS {s_postgres.Value.Result.Name} WITH (FORCE)").GetAwaiter().GetResult();
        }
    }
}

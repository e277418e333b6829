using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yangke.Kernel.Sqlite;

/// <summary>The embedded engine: one file, WAL, every commit on disk before it is acknowledged, one writer.</summary>
public sealed class SqliteEngine : IEngine, IAsyncDisposable
{
    private readonly Stages _stages;
    private readonly PooledDbContextFactory<ClinicDb> _readers;
    private readonly WriterQueue _writer;
    private readonly SqliteGrams _grams = new();
    private readonly ConcurrentDictionary<StayingConnection, bool> _open = new();
    private readonly string _file;

    // Counting every byte it holds takes SQLite one lock for all connections, and nobody reads the count.
    static SqliteEngine()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(9, 0); // SQLITE_CONFIG_MEMSTATUS
    }

    public SqliteEngine(string file, Stages stages, IServiceProvider services)
    {
        (_file, _stages) = (file, stages);
        var text = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 10 }.ToString();
        _readers = new PooledDbContextFactory<ClinicDb>(
            Options(services).UseSqlite(text, AsOneParameter).Options, poolSize: 64);
        Schema = new SqliteSchema(text);
        _writer = new WriterQueue(text, c => new ClinicDb(Options(services).UseSqlite(c, AsOneParameter).Options), _grams);
    }

    public string Name => "sqlite";

    public Schema Schema { get; }

    public bool TakesAnyIndex => true;

    public IGramIndex Grams => _grams;

    public ISealOrder SealOrder { get; } = new SqliteSealOrder();

    public void Conventions(ModelConfigurationBuilder conventions)
    {
        Conversions.Ids(conventions, _stages, typeof(Conversions.IdToBlob<>));
        conventions.Properties<Guid>().HaveConversion<Conversions.GuidToBlob>();
        conventions.Properties<DateTime>().HaveConversion<Conversions.InstantToMicroseconds>();
        conventions.Properties<Money>().HaveConversion<Conversions.MoneyToMinor>();
        conventions.Properties<PhoneNumber>().HaveConversion<Conversions.PhoneToText>();
    }

    public ClinicDb Reader()
    {
        var db = _readers.CreateDbContext();
        if (db.Database.GetDbConnection() is not StayingConnection)
        {
            var connection = new StayingConnection(((SqliteSchema)Schema).ConnectionText);
            _open[connection] = default;
            connection.Disposed += (_, _) => _open.TryRemove(connection, out _);
            db.Database.SetDbConnection(connection, contextOwnsConnection: true);
        }
        return db;
    }

    public Task<T> Write<T>(Func<ClinicDb, Task<T>> work, Urgency urgency, CancellationToken stop) =>
        _writer.Run(db => work(db), urgency, stop);

    public Task<T> WriteRaw<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop) =>
        _writer.Run(db => work(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction()),
            Urgency.Interactive, stop);

    public async Task<DbConnection> OpenReader(CancellationToken stop)
    {
        var connection = new SqliteConnection(((SqliteSchema)Schema).ConnectionText);
        await connection.OpenAsync(stop);
        Pragmas.Apply(connection);
        return connection;
    }

    public bool IsAway(Exception failure) => Causes.Of(failure).OfType<SqliteException>()
        .Any(e => e.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14 or 26);

    public Task<IReadOnlyList<Delivery>> Claim(
        string node, int most, DateTime houseNow, DateTime systemNow, TimeSpan lease, CancellationToken stop) =>
        SqliteClaims.Claim(this, node, most, houseNow, systemNow, lease, stop);

    public async Task Backup(string folder, CancellationToken stop)
    {
        await using var connection = (SqliteConnection)await OpenReader(stop);
        await using var copy = new SqliteConnection($"Data Source={Path.Combine(folder, "house.db")};Pooling=false");
        await copy.OpenAsync(stop);
        connection.BackupDatabase(copy);
    }

    public Task Restore(string folder, CancellationToken stop)
    {
        SqliteConnection.ClearAllPools();
        File.Copy(Path.Combine(folder, "house.db"), _file, overwrite: false);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        foreach (var connection in _open.Keys)
        {
            await connection.DisposeAsync();
        }
        SqliteConnection.ClearAllPools();
    }

    // A list as one parameter keeps the statement the same: written out value by value, EF writes every statement anew.
    private static void AsOneParameter(SqliteDbContextOptionsBuilder sqlite) =>
        sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private static DbContextOptionsBuilder<ClinicDb> Options(IServiceProvider services) => new DbContextOptionsBuilder<ClinicDb>()
        .UseApplicationServiceProvider(services)
        .AddInterceptors(StayingConnection.Statements.Kept)
        .ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
}

/// <summary>
/// What every connection is told when it is first opened; durability is read back, never assumed. The driver's pool hands the same
/// handle out again and again.
/// </summary>
internal static class Pragmas
{
    private static readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> s_told = [];

    public static void Apply(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (s_told.TryGetValue(handle, out _))
        {
            return;
        }
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=2; PRAGMA foreign_keys=1; PRAGMA busy_timeout=10000; "
            + "PRAGMA cache_size=-8000; PRAGMA mmap_size=268435456;";
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA synchronous";
        if (Convert.ToInt64(command.ExecuteScalar()) != 2)
        {
            throw new InvalidOperationException("this SQLite does not keep synchronous=FULL; the house does not open on it");
        }
        s_told.AddOrUpdate(handle, s_told);
    }
}

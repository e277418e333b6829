using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Yangke.Kernel.Postgres;

/// <summary>The engine of houses with several nodes: serializable transactions, conflicts run again, commits on disk.</summary>
public sealed class PostgresEngine : IEngine, IAsyncDisposable
{
    private const int Tries = 6;
    private readonly Stages _stages;
    private readonly PooledDbContextFactory<ClinicDb> _contexts;

    public PostgresEngine(string connectionText, Stages stages, IServiceProvider services, bool mayLoseCommits = false)
    {
        _stages = stages;
        var builder = new NpgsqlDataSourceBuilder(connectionText);
        builder.ConnectionStringBuilder.MaxAutoPrepare = 200;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        // Nothing of ours leaves a session changed, so nothing needs seven statements to put it right again.
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        if (builder.ConnectionStringBuilder.MaxPoolSize == 100)
        {
            builder.ConnectionStringBuilder.MaxPoolSize = 40;
        }
        // Compiling a statement, or starting workers for it, takes longer than any of ours should run. A set of a third of the customers,
        // which a list looks into, takes 16 MB; with less it is asked about customer by customer.
        builder.ConnectionStringBuilder.Options =
            $"{builder.ConnectionStringBuilder.Options} -c jit=off -c max_parallel_workers_per_gather=0 -c work_mem=32MB".Trim();
        builder.ConnectionStringBuilder.Timeout = Math.Min(builder.ConnectionStringBuilder.Timeout, 5);
        builder.UsePhysicalConnectionInitializer(
            c => CheckDurability(c, mayLoseCommits), c => { CheckDurability(c, mayLoseCommits); return Task.CompletedTask; });
        Source = builder.Build();
        _contexts = new PooledDbContextFactory<ClinicDb>(new DbContextOptionsBuilder<ClinicDb>()
            .UseApplicationServiceProvider(services)
            .ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning))
            .UseNpgsql(Source).Options, poolSize: 64);
        Schema = new PostgresSchema(Source);
    }

    public NpgsqlDataSource Source { get; }

    public string Name => "postgres";

    public Schema Schema { get; }

    public bool TakesAnyIndex => false;

    public IGramIndex Grams { get; } = new PostgresGrams();

    public ISealOrder SealOrder { get; } = new PostgresSealOrder();

    public void Conventions(ModelConfigurationBuilder conventions)
    {
        Conversions.Ids(conventions, _stages, typeof(Conversions.IdToGuid<>));
        conventions.Properties<DateTime>().HaveConversion<Conversions.InstantIsUtc>();
        conventions.Properties<Money>().HaveConversion<Conversions.MoneyToMinor>();
        conventions.Properties<PhoneNumber>().HaveConversion<Conversions.PhoneToText>();
    }

    public ClinicDb Reader() => _contexts.CreateDbContext();

    public async Task<T> Write<T>(Func<ClinicDb, Task<T>> work, Urgency urgency, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = _contexts.CreateDbContext();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
                db.Database.AutoSavepointsEnabled = false;
                var result = await work(db);
                await Commit(transaction);
                return result;
            }
            catch (Exception failure) when (IsConflict(failure) || IsTaken(failure))
            {
                if (attempt == Tries)
                {
                    if (IsTaken(failure))
                    {
                        throw;
                    }
                    throw new Refused(KernelRefusals.Busy);
                }
                await Task.Delay(Random.Shared.Next(5, 16) * attempt, stop);
            }
        }
    }

    /// <summary>A commit that was sent and not answered may have been done: nobody may say that nothing was saved.</summary>
    private async Task Commit(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure) when (IsAway(failure) && !IsConflict(failure))
        {
            throw new Refused(KernelRefusals.Uncertain);
        }
    }

    public async Task<T> WriteRaw<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await Source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);
        var result = await work(connection, transaction);
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    public async Task<DbConnection> OpenReader(CancellationToken stop) => await Source.OpenConnectionAsync(stop);

    public bool IsAway(Exception failure) => Causes.Of(failure).Any(e =>
        e is SocketException or TimeoutException or EndOfStreamException
        || (e is NpgsqlException { IsTransient: true } and not PostgresException)
        || (e is PostgresException { SqlState: var s } && (s.StartsWith("57P", StringComparison.Ordinal)
            || s.StartsWith("53", StringComparison.Ordinal) || s.StartsWith("08", StringComparison.Ordinal)
            || s is "58030" or "25006" or "3D000"))
        || (e is NpgsqlException n and not PostgresException && n.InnerException is IOException or SocketException));

    public Task<IReadOnlyList<Delivery>> Claim(
        string node, int most, DateTime houseNow, DateTime systemNow, TimeSpan lease, CancellationToken stop) =>
        PostgresClaims.Claim(this, node, most, houseNow, systemNow, lease, stop);

    public Task Backup(string folder, CancellationToken stop) => PostgresBackup.Write(this, folder, stop);

    public Task Restore(string folder, CancellationToken stop) => PostgresBackup.Read(this, folder, stop);

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private static bool IsConflict(Exception failure) => Causes.Of(failure).Any(e =>
        e is DbUpdateConcurrencyException || e is PostgresException { SqlState: "40001" or "40P01" });

    // Somebody else was faster with the same key or account: run again, the check then sees it and says so.
    private static bool IsTaken(Exception failure) => Causes.Of(failure).Any(e => e is PostgresException { SqlState: "23505" });

    private static void CheckDurability(NpgsqlConnection connection, bool mayLoseCommits)
    {
        using var command = new NpgsqlCommand("SELECT current_setting('fsync') || ' ' || current_setting('synchronous_commit')", connection);
        var found = (string)command.ExecuteScalar()!;
        if (!mayLoseCommits && found is not ("on on" or "on remote_apply" or "on remote_write"))
        {
            throw new InvalidOperationException($"PostgreSQL answers fsync, synchronous_commit = {found}; the house wants both on");
        }
    }
}

using Dapper;
using Microsoft.Data.Sqlite;

namespace Yangke.Kernel.Sqlite;

/// <summary>Schema of a file: the lock is SQLite's own write lock, taken by every script's transaction.</summary>
internal sealed class SqliteSchema(string connectionText) : Schema
{
    private const string History =
        "CREATE TABLE IF NOT EXISTS schema_script (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT";

    public string ConnectionText => connectionText;

    public override async Task<IReadOnlyDictionary<int, string>> Applied(CancellationToken stop)
    {
        await using var connection = new SqliteConnection(connectionText);
        await connection.OpenAsync(stop);
        return await Read(connection);
    }

    protected override async Task<ISchemaSession> Lock(CancellationToken stop)
    {
        var connection = new SqliteConnection(connectionText);
        await connection.OpenAsync(stop);
        await connection.ExecuteAsync("PRAGMA journal_mode=WAL; PRAGMA synchronous=2; PRAGMA busy_timeout=60000;" + History);
        return new Session(connection);
    }

    private static async Task<IReadOnlyDictionary<int, string>> Read(SqliteConnection connection)
    {
        if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM sqlite_master WHERE name = 'schema_script'") == 0)
        {
            return new Dictionary<int, string>();
        }
        return (await connection.QueryAsync<(long, string)>("SELECT number, checksum FROM schema_script"))
            .ToDictionary(r => (int)r.Item1, r => r.Item2);
    }

    private sealed class Session(SqliteConnection connection) : ISchemaSession
    {
        public Task<IReadOnlyDictionary<int, string>> Applied(CancellationToken stop) => Read(connection);

        public async Task Apply(SchemaScript script, CancellationToken stop)
        {
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(stop);
            if ((await Read(connection)).ContainsKey(script.Number))
            {
                return; // another process was faster
            }
            await connection.ExecuteAsync(script.Sql, transaction: transaction);
            await connection.ExecuteAsync(
                "INSERT INTO schema_script VALUES (@Number, @Name, @Checksum)", script, transaction);
            await transaction.CommitAsync(stop);
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}

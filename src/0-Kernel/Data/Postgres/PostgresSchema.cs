using Dapper;
using Npgsql;

namespace Yangke.Kernel.Postgres;

/// <summary>Schema of a PostgreSQL database: an advisory lock keeps nodes that start together from upgrading twice.</summary>
internal sealed class PostgresSchema(NpgsqlDataSource source) : Schema
{
    private const long LockNumber = 0x59616E676B65; // "Yangke"
    private const string History =
        "CREATE TABLE IF NOT EXISTS schema_script (number int PRIMARY KEY, name text NOT NULL, checksum text NOT NULL)";

    public override async Task<IReadOnlyDictionary<int, string>> Applied(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        return await Read(connection);
    }

    protected override async Task<ISchemaSession> Lock(CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop);
        await connection.ExecuteAsync($"SELECT pg_advisory_lock({LockNumber})", commandTimeout: 300);
        await connection.ExecuteAsync(History);
        return new Session(connection);
    }

    private static async Task<IReadOnlyDictionary<int, string>> Read(NpgsqlConnection connection)
    {
        if (await connection.ExecuteScalarAsync<bool>("SELECT to_regclass('public.schema_script') IS NULL"))
        {
            return new Dictionary<int, string>();
        }
        return (await connection.QueryAsync<(int, string)>("SELECT number, checksum FROM schema_script"))
            .ToDictionary(r => r.Item1, r => r.Item2);
    }

    private sealed class Session(NpgsqlConnection connection) : ISchemaSession
    {
        public Task<IReadOnlyDictionary<int, string>> Applied(CancellationToken stop) => Read(connection);

        public async Task Apply(SchemaScript script, CancellationToken stop)
        {
            await using var transaction = await connection.BeginTransactionAsync(stop);
            await connection.ExecuteAsync(script.Sql, transaction: transaction, commandTimeout: 3600);
            await connection.ExecuteAsync(
                "INSERT INTO schema_script VALUES (@Number, @Name, @Checksum)", script, transaction);
            await transaction.CommitAsync(stop);
        }

        public async ValueTask DisposeAsync()
        {
            await connection.ExecuteAsync($"SELECT pg_advisory_unlock({LockNumber})");
            await connection.DisposeAsync();
        }
    }
}

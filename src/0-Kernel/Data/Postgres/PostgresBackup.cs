using System.Data;
using Dapper;
using Npgsql;

namespace Yangke.Kernel.Postgres;

/// <summary>Every table as a binary copy, all read at one snapshot; the schema itself is our own scripts.</summary>
internal static class PostgresBackup
{
    private const string Tables =
        """
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY c.relname
        """;

    public static async Task Write(PostgresEngine engine, string folder, CancellationToken stop)
    {
        await using var connection = await engine.Source.OpenConnectionAsync(stop);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        foreach (var table in await connection.QueryAsync<string>(Tables, transaction: snapshot))
        {
            var columns = await Columns(connection, table);
            await using var from = await connection.BeginRawBinaryCopyAsync(
                $"COPY (SELECT {columns} FROM \"{table}\") TO STDOUT (FORMAT binary)", stop);
            await using var to = File.Create(Path.Combine(folder, table + ".copy"));
            await from.CopyToAsync(to, stop);
        }
    }

    public static async Task Read(PostgresEngine engine, string folder, CancellationToken stop)
    {
        await using var connection = await engine.Source.OpenConnectionAsync(stop);
        await using var all = await connection.BeginTransactionAsync(stop);
        var tables = (await connection.QueryAsync<string>(Tables, transaction: all)).ToList();
        // Rows come back table by table; what they point to may come later, so references are checked at the end.
        await connection.ExecuteAsync("SET CONSTRAINTS ALL DEFERRED", transaction: all);
        foreach (var table in tables.Where(t => File.Exists(Path.Combine(folder, t + ".copy"))))
        {
            await connection.ExecuteAsync($"DELETE FROM \"{table}\"", transaction: all);
        }
        foreach (var table in tables.Where(t => File.Exists(Path.Combine(folder, t + ".copy"))))
        {
            await using var to = await connection.BeginRawBinaryCopyAsync(
                $"COPY \"{table}\" ({await Columns(connection, table)}) FROM STDIN (FORMAT binary)", stop);
            await using var from = File.OpenRead(Path.Combine(folder, table + ".copy"));
            await from.CopyToAsync(to, stop);
        }
        await connection.ExecuteAsync(AfterLoading, transaction: all);
        await all.CommitAsync(stop);
    }

    private static async Task<string> Columns(NpgsqlConnection connection, string table) =>
        string.Join(", ", (await connection.QueryAsync<string>(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = @table AND is_generated = 'NEVER' ORDER BY column_name",
            new { table })).Select(c => $"\"{c}\""));

    // A new cluster counts its transactions from the start: positions must go on above the last one kept (seals).
    // Identity columns go on above the highest number kept.
    private const string AfterLoading =
        """
        UPDATE journal_base SET base = (SELECT greatest(
            (SELECT coalesce(max(position), 0) FROM journal), (SELECT coalesce(max(position), 0) FROM access_log))
            - pg_current_xact_id()::text::bigint + 1);
        DO $$ DECLARE c record; BEGIN
          FOR c IN SELECT table_name, column_name FROM information_schema.columns
                   WHERE table_schema = 'public' AND is_identity = 'YES' LOOP
            EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, %L), (SELECT coalesce(max(%I), 0) + 1 FROM %I), false)',
              '"' || c.table_name || '"', c.column_name, c.column_name, c.table_name);
          END LOOP; END $$;
        """;
}

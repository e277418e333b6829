using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>
/// The statement behind the card as the product sends it, scope and all, run raw: by the same driver, on a pooled connection taken
/// and given back for each, every column read; no web, no product.
/// </summary>
internal static class RawCard
{
    private const string Sql =
        """
        SELECT p.version, p.name, p.phone, p.gender, p.birthday, p.workplace, p.note, p.seq, p.branch, p0.name, p.owner, p1.name,
               p.registered_at, p.registered_by, p2.name, p.erased_at, p3.kind, p3.number_closed, p3.expires_on
        FROM people_customers AS p
        LEFT JOIN people_branches AS p0 ON p.branch = p0.id
        LEFT JOIN people_staff AS p1 ON p.owner = p1.id
        LEFT JOIN people_staff AS p2 ON p.registered_by = p2.id
        LEFT JOIN people_identities AS p3 ON p.id = p3.customer
        WHERE (@all OR (p.owner IS NOT NULL AND p.owner IN @owners) OR p.branch IN @branches OR (@department AND p.department IS NULL)
               OR (@held AND EXISTS (SELECT 1 FROM file_holder AS f WHERE f.customer = p.id AND f.staff IN @holders))) AND p.id = @id
        LIMIT 2
        """;

    private static string Of(House house) => ((string[])["@owners", "@branches", "@holders"]).Aggregate(Sql, (sql, list) =>
        sql.Replace($"IN {list}", house.IsSqlite ? $"IN (SELECT unhex(value) FROM json_each({list}))" : $"= ANY ({list})", StringComparison.Ordinal));

    /// <param name="house">Whose file or database.</param>
    /// <param name="ids">Of whom.</param>
    /// <param name="callers">How many threads ask.</param>
    /// <param name="length">How long.</param>
    /// <param name="isKept">Whether each thread keeps its connection and its statement prepared, which is as fast as the engine can be.</param>
    public static double PerSecond(House house, IReadOnlyList<Guid> ids, int callers, TimeSpan length, bool isKept)
    {
        using DbDataSource source = house.IsSqlite
            ? SqliteFactory.Instance.CreateDataSource($"Data Source={house.File};Mode=ReadOnly")
            : Postgres(house);
        var (done, begin) = (0L, Stopwatch.GetTimestamp());
        var sql = Of(house);
        var threads = Enumerable.Range(0, callers).Select(caller => new Thread(() =>
        {
            using var kept = isKept ? source.OpenConnection() : null;
            using var prepared = kept is null ? null : Command(house, kept, sql);
            for (var n = caller; Stopwatch.GetElapsedTime(begin) < length; n += callers)
            {
                using var connection = isKept ? null : source.OpenConnection();
                using var fresh = connection is null ? null : Command(house, connection, sql);
                var command = prepared ?? fresh!;
                command.Parameters["@id"].Value = Value(house, ids[n % ids.Count]);
                Read(command);
                Interlocked.Increment(ref done);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return done / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    // Statements are kept prepared on their connections, as the product has it.
    private static NpgsqlDataSource Postgres(House house)
    {
        var builder = new NpgsqlDataSourceBuilder(house.Database);
        (builder.ConnectionStringBuilder.MaxAutoPrepare, builder.ConnectionStringBuilder.AutoPrepareMinUsages) = (200, 2);
        return builder.Build();
    }

    private static DbCommand Command(House house, DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        object list = house.IsSqlite ? $"[\"{Guid.Empty:N}\"]" : new[] { Guid.Empty };
        foreach (var (name, value) in ((string, object)[])[("@all", true), ("@department", false), ("@held", false),
            ("@owners", list), ("@branches", list), ("@holders", list), ("@id", Value(house, Guid.Empty))])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static void Read(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
        }
    }

    private static object Value(House house, Guid id) => house.IsSqlite ? id.ToByteArray(bigEndian: true) : id;
}

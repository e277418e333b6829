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
               p.registered_at, p.registered_by, p2.name
        FROM people_customers AS p
        LEFT JOIN people_branches AS p0 ON p.branch = p0.id
        LEFT JOIN people_staff AS p1 ON p.owner = p1.id
        LEFT JOIN people_staff AS p2 ON p.registered_by = p2.id
        WHERE (@all OR p.owner = @owner OR p.branch IN (@branch) OR (@department AND p.department IS NULL)) AND p.id = @id
        LIMIT 2
        """;

    public static double PerSecond(House house, IReadOnlyList<Guid> ids, int callers, TimeSpan length)
    {
        using DbDataSource source = house.IsSqlite
            ? SqliteFactory.Instance.CreateDataSource($"Data Source={house.File};Mode=ReadOnly")
            : Postgres(house);
        var (done, begin) = (0L, Stopwatch.GetTimestamp());
        var threads = Enumerable.Range(0, callers).Select(caller => new Thread(() =>
        {
            for (var n = caller; Stopwatch.GetElapsedTime(begin) < length; n += callers)
            {
                Read(source, Value(house, ids[n % ids.Count]), Value(house, Guid.Empty));
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

    private static void Read(DbDataSource source, object id, object nobody)
    {
        using var connection = source.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        foreach (var (name, value) in ((string, object)[])[("@all", true), ("@owner", nobody), ("@branch", nobody), ("@department", false), ("@id", id)])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
        }
    }

    private static object Value(House house, Guid id) => house.IsSqlite ? id.ToByteArray(bigEndian: true) : id;
}

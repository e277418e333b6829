using System.Data.Common;
using System.Diagnostics;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>The statement behind the card, run as raw as it gets: prepared, on a connection of each caller's own, no web, no product.</summary>
internal static class RawCard
{
    private const string Sql =
        """
        SELECT c.version, c.name, c.phone, c.gender, c.birthday, c.workplace, c.note, c.seq, c.branch, b.name, c.owner, o.name,
               c.registered_at, c.registered_by, r.name
        FROM people_customers c
        LEFT JOIN people_branches b ON b.id = c.branch
        LEFT JOIN people_staff o ON o.id = c.owner
        LEFT JOIN people_staff r ON r.id = c.registered_by
        WHERE c.id = @id
        """;

    public static double PerSecond(House house, IReadOnlyList<Guid> ids, int callers, TimeSpan length)
    {
        var (done, begin) = (0L, Stopwatch.GetTimestamp());
        var threads = Enumerable.Range(0, callers).Select(caller => new Thread(() =>
        {
            using var connection = Laws.Open(house);
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            var id = command.CreateParameter();
            id.ParameterName = "@id";
            id.Value = Value(house, ids[0]);
            command.Parameters.Add(id);
            command.Prepare();
            for (var n = caller; Stopwatch.GetElapsedTime(begin) < length; n += callers)
            {
                id.Value = Value(house, ids[n % ids.Count]);
                Read(command);
                Interlocked.Increment(ref done);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return done / Stopwatch.GetElapsedTime(begin).TotalSeconds;
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

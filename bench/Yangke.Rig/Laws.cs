using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Yangke.Rig;

/// <summary>
/// What must hold in every house at rest, looked up past the product: every row has its facts, every fact its row, every customer
/// her place in the search index. Anything half-saved breaks one of them.
/// </summary>
public static class Laws
{
    private static readonly (string Law, string Left, string Right)[] s_laws =
    [
        ("customers = facts that they were registered",
            "SELECT count(*) FROM people_customers", "SELECT count(*) FROM journal WHERE fact = 'people.customer-registered'"),
        ("customers not erased = entries of the search index",
            "SELECT count(*) FROM people_customers WHERE erased_at IS NULL", "SELECT count(DISTINCT {row}) FROM people_search"),
        ("customers changed = customers of whom a fact tells a change",
            "SELECT count(*) FROM people_customers WHERE version > 1",
            "SELECT count(*) FROM people_customers c WHERE version > 1 AND EXISTS (SELECT 1 FROM journal j WHERE j.customer = c.id AND j.fact <> 'people.customer-registered')"),
        ("customers corrected = customers with a version for each correction",
            "SELECT count(DISTINCT customer) FROM journal WHERE fact = 'people.customer-corrected'",
            "SELECT count(*) FROM (SELECT c.id FROM people_customers c JOIN journal j ON j.customer = c.id WHERE j.fact = 'people.customer-corrected' "
            + "GROUP BY c.id, c.version HAVING count(*) < c.version) AS counted"),
        ("every fact's customer exists",
            "SELECT count(*) FROM journal WHERE customer IS NOT NULL",
            "SELECT count(*) FROM journal j JOIN people_customers c ON c.id = j.customer"),
        ("staff = facts that they were added",
            "SELECT count(*) FROM people_staff", "SELECT count(*) FROM journal WHERE fact = 'people.staff-added'"),
        ("sessions = facts that somebody signed in",
            "SELECT count(*) FROM people_sessions", "SELECT count(*) FROM journal WHERE fact = 'people.signed-in'"),
        ("tokens = facts that they were created",
            "SELECT count(*) FROM people_tokens", "SELECT count(*) FROM journal WHERE fact = 'people.token-created'"),
    ];

    /// <summary>The laws that do not hold, with both sides; none is what is wanted.</summary>
    public static async Task<IReadOnlyList<string>> Broken(House house)
    {
        await using var connection = Open(house);
        var broken = new List<string>();
        foreach (var (law, left, right) in s_laws)
        {
            var (one, other) = (await Count(connection, left), await Count(connection, right.Replace("{row}", house.IsSqlite ? "rowid" : "seq", StringComparison.Ordinal)));
            if (one != other)
            {
                broken.Add($"{house.Engine}: {law}: {one} and {other}");
            }
        }
        return broken;
    }

    public static async Task<long> Count(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    /// <summary>A connection past the product, for reading only.</summary>
    public static DbConnection Open(House house)
    {
        DbConnection connection = house.IsSqlite
            ? new SqliteConnection($"Data Source={house.File};Mode=ReadOnly;Pooling=False")
            : new NpgsqlConnection(house.Database + ";Pooling=false");
        connection.Open();
        return connection;
    }
}

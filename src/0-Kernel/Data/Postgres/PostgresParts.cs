using System.Data.Common;
using Dapper;
using Npgsql;

namespace Yangke.Kernel.Postgres;

/// <summary>
/// A row for every token of every document, in a b-tree by token and number: the newest forty that hold a token stand side by side.
/// (GIN finds in no order: of a common token it gathered eighty thousand to give forty, 15 ms against 0.02; decision 0008.)
/// </summary>
internal sealed class PostgresGrams : IGramIndex
{
    /// <summary>How many rows of a prefix are gathered, since between tokens there is no order to walk in.</summary>
    private const int PrefixLimit = 5_000;

    /// <summary>Up to where a list's length is counted; beyond, all are long.</summary>
    private const int LengthLimit = 2_000;

    public Task Add(ClinicDb db, string index, params IReadOnlyList<IndexedRow> rows) => db.Raw(
        $"INSERT INTO {index} (token, seq) SELECT token, seq FROM unnest(@tokens, @seqs) AS added (token, seq)",
        new
        {
            tokens = rows.SelectMany(r => r.Tokens).ToArray(),
            seqs = rows.SelectMany(r => Enumerable.Repeat(r.Row, r.Tokens.Count)).ToArray(),
        });

    public async Task Change(ClinicDb db, string index, IndexedRow before, IndexedRow now)
    {
        await db.Raw($"DELETE FROM {index} WHERE token = ANY (@gone) AND seq = @seq",
            new { gone = before.Tokens.Except(now.Tokens, StringComparer.Ordinal).ToArray(), seq = now.Row });
        await Add(db, index, now with { Tokens = [.. now.Tokens.Except(before.Tokens, StringComparer.Ordinal)] });
    }

    public Task Remove(ClinicDb db, string index, long row) =>
        db.Raw($"DELETE FROM {index} WHERE seq = @row", new { row });

    public async Task<IReadOnlyList<FoundRow>> Find(ClinicDb db, string index, IReadOnlyList<GramQuery> queries, int most)
    {
        var found = new List<FoundRow>();
        var kinds = queries.Select((query, at) => (query, at)).ToLookup(q => q.query switch
        {
            { All.Count: 1, Prefix: null, OneOf.Count: 0 } => Kind.Token,
            { All.Count: 0, Prefix: not null, OneOf.Count: 0 } => Kind.Prefix,
            _ => Kind.Joined,
        });
        if (kinds.Contains(Kind.Token) || kinds.Contains(Kind.Prefix))
        {
            await using var lists = await db.Command();
            Simple(lists, index, [.. kinds[Kind.Token]], [.. kinds[Kind.Prefix]], most);
            await Read(lists, found);
        }
        if (kinds.Contains(Kind.Joined))
        {
            var lengths = await Lengths(db, index, [.. kinds[Kind.Joined].SelectMany(q => Groups(q.query)).SelectMany(g => g).Distinct(StringComparer.Ordinal)]);
            await using var lists = await db.Command();
            lists.CommandText = string.Join(" UNION ALL ", kinds[Kind.Joined].Select(q =>
                $"SELECT {q.at}, seq FROM ({Joined(lists, index, [.. Groups(q.query).OrderBy(g => g.Sum(t => lengths[t]))], q.query.Prefix, most)}) AS held{q.at}"));
            await Read(lists, found);
        }
        return found;
    }

    private enum Kind { Token, Prefix, Joined }

    private static IEnumerable<IReadOnlyList<string>> Groups(GramQuery query) => query.All.Select(token => (string[])[token]).Concat(query.OneOf);

    /// <summary>Single tokens and single prefixes, however many: one statement, planned once.</summary>
    private static void Simple(
        DbCommand command, string index, IReadOnlyList<(GramQuery Query, int At)> tokens, IReadOnlyList<(GramQuery Query, int At)> prefixes, int most)
    {
        string[] begins = [.. prefixes.Select(q => q.Query.Prefix!)];
        command.CommandText =
            $"""
            SELECT query, seq FROM unnest({Given(command, tokens.Select(q => q.At).ToArray())}, {Given(command, tokens.Select(q => q.Query.All[0]).ToArray())})
                AS asked (query, wish),
              LATERAL (SELECT seq FROM {index} WHERE token = wish ORDER BY seq DESC LIMIT {most}) AS held
            UNION ALL
            SELECT query, seq FROM unnest({Given(command, prefixes.Select(q => q.At).ToArray())}, {Given(command, begins)}, {Given(command, begins.Select(After).ToArray())})
                AS asked (query, low, high),
              LATERAL (SELECT DISTINCT seq FROM (SELECT seq FROM {index} WHERE token >= low AND token < high LIMIT {PrefixLimit}) AS few
                ORDER BY seq DESC LIMIT {most}) AS held
            """;
    }

    /// <summary>
    /// Several lists at once: the shortest is walked from its newest end and the others are asked about each row, until there is enough.
    /// OFFSET 0 keeps the planner from joining whole lists, whose lengths and kinship it cannot know.
    /// </summary>
    private static string Joined(DbCommand command, string index, IReadOnlyList<IReadOnlyList<string>> groups, string? prefix, int most)
    {
        var order = $"ORDER BY seq DESC LIMIT {most}";
        var others = string.Join(" AND ", groups.Skip(prefix is null ? 1 : 0).Select(group =>
            $"EXISTS (SELECT FROM {index} AS other WHERE other.token = ANY ({Given(command, group.ToArray())}) AND other.seq = one.seq OFFSET 0)").Append("true"));
        if (prefix is null)
        {
            return $"SELECT DISTINCT held.seq FROM unnest({Given(command, groups[0].ToArray())}) AS wish, "
                + $"LATERAL (SELECT seq FROM {index} AS one WHERE token = wish AND {others} {order}) AS held {order}";
        }
        return $"SELECT seq FROM (SELECT DISTINCT seq FROM {index} WHERE token >= {Given(command, prefix)} AND token < {Given(command, After(prefix))} "
            + $"ORDER BY seq DESC OFFSET 0) AS one WHERE {others} {order}";
    }

    /// <summary>How many rows each token has, as far as it matters.</summary>
    private static async Task<IReadOnlyDictionary<string, long>> Lengths(ClinicDb db, string index, string[] tokens)
    {
        await using var command = await db.Command();
        command.CommandText = $"SELECT wish, (SELECT count(*) FROM (SELECT FROM {index} WHERE token = wish LIMIT {LengthLimit}) AS few) FROM unnest({Given(command, tokens)}) AS wish";
        await using var reader = await command.ExecuteReaderAsync();
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            lengths.Add(reader.GetString(0), reader.GetInt64(1));
        }
        return lengths;
    }

    private static async Task Read(DbCommand command, List<FoundRow> found)
    {
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add(new FoundRow(reader.GetInt32(0), reader.GetInt64(1)));
        }
    }

    // In the order of bytes nothing that begins so stands above this.
    private static string After(string prefix) => prefix + "\U0010FFFF";

    private static string Given(DbCommand command, object value)
    {
        var name = $"@g{command.Parameters.Count}";
        command.Parameters.Add(new NpgsqlParameter(name, value));
        return name;
    }
}

/// <summary>Transactions below the snapshot's <c>xmin</c> are over: nothing can appear before it any more.</summary>
internal sealed class PostgresSealOrder : ISealOrder
{
    public Task<long> Unsettled(DbConnection connection, CancellationToken stop) =>
        connection.ExecuteScalarAsync<long>(
            "SELECT base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint FROM journal_base");
}

/// <summary>Claims read committed, past what other nodes hold.</summary>
internal static class PostgresClaims
{
    public static Task<IReadOnlyList<Delivery>> Claim(
        PostgresEngine engine, string node, int most, DateTime houseNow, DateTime systemNow, TimeSpan lease, CancellationToken stop) =>
        engine.WriteRaw<IReadOnlyList<Delivery>>(async (connection, transaction) =>
        {
            var rows = await connection.QueryAsync<Row>(
                """
                UPDATE delivery SET claimed_by = @node, not_before = @until, attempts = attempts + 1
                WHERE id IN (SELECT id FROM delivery WHERE NOT failed AND due_at <= @house AND not_before <= @system
                             ORDER BY due_at LIMIT @most FOR UPDATE SKIP LOCKED)
                RETURNING id, subscriber, entry, due_at AS DueAt, attempts
                """,
                new { node, most, house = houseNow, system = systemNow, until = systemNow + lease },
                transaction);
            return [.. rows.Select(r => r.Read())];
        }, stop);

    private sealed class Row
    {
        public Guid Id { get; init; }
        public string Subscriber { get; init; } = "";
        public Guid? Entry { get; init; }
        public DateTime DueAt { get; init; }
        public int Attempts { get; init; }

        public Delivery Read() => new()
        {
            Id = Id,
            Subscriber = Subscriber,
            Entry = Entry,
            DueAt = DueAt,
            Attempts = Attempts,
        };
    }
}

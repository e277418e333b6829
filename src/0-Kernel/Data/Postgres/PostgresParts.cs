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
    private const int PrefixLimit = 2_000;

    /// <summary>How many rows of a list are asked about one by one before lists are merged.</summary>
    private const int FewLimit = 2_000;

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
            await using var lists = await db.Command();
            lists.CommandText = string.Join(" UNION ALL ",
                kinds[Kind.Joined].Select(q => $"SELECT {q.at}, seq FROM ({Joined(lists, index, q.query, most)}) AS held{q.at}"));
            await Read(lists, found);
        }
        return found;
    }

    private enum Kind { Token, Prefix, Joined }

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
    /// Several lists at once. Lists in the same order are merged from their newest end until there is enough. One of a group can be very
    /// long (everybody of a branch): then the newest of the others are asked about it row by row.
    /// </summary>
    private static string Joined(DbCommand command, string index, GramQuery query, int most)
    {
        List<string> all = [.. query.All.Select(token => Given(command, token))];
        List<string> oneOf = [.. query.OneOf.Select(group => Given(command, group.ToArray()))];
        string[] any = [.. all.Select(token => $"= {token}"), .. oneOf.Select(group => $"= ANY ({group})")];
        var order = $"ORDER BY seq DESC LIMIT {most}";
        if (query.Prefix is { } prefix)
        {
            var begun = $"SELECT DISTINCT seq FROM {index} WHERE token >= {Given(command, prefix)} AND token < {Given(command, After(prefix))} ORDER BY seq DESC OFFSET 0";
            return $"SELECT seq FROM ({begun}) AS one WHERE {Also(index, any)} {order}";
        }
        if (oneOf.Count == 0)
        {
            return Merged(index, all) + order;
        }
        if (all.Count == 0)
        {
            var ways = query.OneOf[0].Select(token => $"(SELECT seq FROM {index} WHERE token = {Given(command, token)} ORDER BY seq DESC)");
            return $"SELECT DISTINCT seq FROM ({string.Join(" UNION ALL ", ways)}) AS one WHERE {Also(index, any.Skip(1))} {order}";
        }
        var few = $"{Merged(index, all)}ORDER BY seq DESC LIMIT {FewLimit}";
        var wider = query.OneOf[0].Select(token => $"({Merged(index, [.. all, Given(command, token)])}{order})");
        return $"""
            WITH hit AS MATERIALIZED (SELECT seq FROM ({few}) AS one WHERE {Also(index, any.Skip(all.Count))} {order}),
              enough AS (SELECT (SELECT count(*) FROM hit) = {most} OR (SELECT count(*) FROM ({few}) AS looked) < {FewLimit} AS so)
            SELECT seq FROM hit WHERE (SELECT so FROM enough)
            UNION ALL
            SELECT seq FROM (SELECT DISTINCT seq FROM ({string.Join(" UNION ALL ", wider)}) AS one WHERE {Also(index, oneOf.Skip(1).Select(group => $"= ANY ({group})"))} {order})
              AS wider WHERE NOT (SELECT so FROM enough)
            """;
    }

    private static string Merged(string index, IReadOnlyList<string> tokens) =>
        $"SELECT seq FROM {string.Join(" JOIN ", tokens.Select((token, n) => $"(SELECT seq FROM {index} WHERE token = {token}) AS list{n}{(n == 0 ? "" : " USING (seq)")}"))} ";

    // OFFSET 0 keeps the planner from joining whole lists, whose lengths and kinship it cannot know: row by row, until there is enough.
    private static string Also(string index, IEnumerable<string> any) => string.Join(" AND ", any.Select(token =>
        $"EXISTS (SELECT FROM {index} AS other WHERE other.token {token} AND other.seq = one.seq OFFSET 0)").Append("true"));

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

using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Yangke.Kernel.Postgres;

/// <summary>
/// A row for every token of every document, in a b-tree by token and number: the newest forty that hold a token stand side by side.
/// (GIN finds in no order: of a common token it gathered eighty thousand to give forty, 15 ms against 0.02; decision 0008.) Each row
/// also carries its document's scopes as bits of one number, so that the newest of a scope are read from the same page.
/// </summary>
internal sealed class PostgresGrams : IGramIndex
{
    /// <summary>How many rows of a prefix are gathered, since between tokens there is no order to walk in.</summary>
    private const int PrefixLimit = 2_000;

    /// <summary>How many rows of a list are asked about one by one before lists are merged.</summary>
    private const int FewLimit = 2_000;

    /// <summary>How much of a token's list is read for the newest within a scope; a longer one is merged with the scope's own.</summary>
    private const int ListLimit = 10_000;

    public bool ScopesAreCheap => true;

    public Task Add(ClinicDb db, string index, params IReadOnlyList<IndexedRow> rows) =>
        Insert(db, index, [.. rows.SelectMany(row => Bits(row.Scopes) is var bits ? TokensOf(row).Select(token => (token, row.Row, bits)) : [])]);

    public async Task Change(ClinicDb db, string index, IndexedRow before, IndexedRow now)
    {
        HashSet<string> old = [.. TokensOf(before)], present = [.. TokensOf(now)];
        var bits = Bits(now.Scopes);
        await db.Raw($"DELETE FROM {index} WHERE token = ANY (@gone) AND seq = @seq", new { gone = old.Except(present).ToArray(), seq = now.Row });
        if (Bits(before.Scopes) != bits)
        {
            await db.Raw($"UPDATE {index} SET scopes = @bits WHERE token = ANY (@kept) AND seq = @seq",
                new { bits, kept = old.Intersect(present).ToArray(), seq = now.Row });
        }
        await Insert(db, index, [.. present.Except(old).Select(token => (token, now.Row, bits))]);
    }

    public Task Remove(ClinicDb db, string index, long row) =>
        db.Raw($"DELETE FROM {index} WHERE seq = @row", new { row });

    public async Task<IReadOnlyList<FoundRow>> Find(
        ClinicDb db, string index, IReadOnlyList<GramQuery> queries, IReadOnlyList<string> scopes, int most)
    {
        var found = new List<FoundRow>();
        var asked = queries.Select((query, at) => (Query: query, At: at)).ToList();
        var tokens = asked.Where(q => q.Query is { All.Count: 1, Prefix: null, OneOf.Count: 0 }).ToList();
        var prefixes = asked.Where(q => q.Query is { All.Count: 0, Prefix: not null, OneOf.Count: 0 }).ToList();
        if (tokens.Count + prefixes.Count > 0)
        {
            await using var lists = await db.Command();
            Simple(lists, index, tokens, prefixes, scopes, most);
            await Read(lists, found);
        }
        // A list so long that its newest thousands hold too few of this scope.
        var wider = found.Where(f => f.Row < 0).Select(f => f.Query).ToHashSet();
        found.RemoveAll(f => wider.Contains(f.Query));
        var joined = asked.Where(q => wider.Contains(q.At)).Select(q => (Query: q.Query with { OneOf = [scopes] }, q.At, Within: Array.Empty<string>()))
            .Concat(asked.Except(tokens).Except(prefixes).Select(q => (q.Query, q.At, Within: scopes.ToArray()))).ToList();
        if (joined.Count > 0)
        {
            await using var lists = await db.Command();
            lists.CommandText = string.Join(" UNION ALL ",
                joined.Select(q => $"SELECT {q.At}, seq FROM ({Joined(lists, index, q.Query, Seen(lists, q.Within), most)}) AS held{q.At}"));
            await Read(lists, found);
        }
        return found;
    }

    /// <summary>Single tokens and single prefixes, however many: one statement, planned once. Row −1 stands for "the list is longer than was read".</summary>
    private static void Simple(
        DbCommand command, string index, IReadOnlyList<(GramQuery Query, int At)> tokens, IReadOnlyList<(GramQuery Query, int At)> prefixes,
        IReadOnlyList<string> scopes, int most)
    {
        string[] begins = [.. prefixes.Select(q => q.Query.Prefix!)];
        var seen = Seen(command, scopes);
        var newest = scopes.Count == 0 ? $"SELECT seq FROM {index} WHERE token = wish ORDER BY seq DESC LIMIT {most}"
            : $"""
              SELECT seq FROM (SELECT ARRAY(SELECT seq FROM (SELECT seq, scopes FROM {index} WHERE token = wish ORDER BY seq DESC LIMIT {ListLimit}) AS list
                  WHERE {seen} ORDER BY seq DESC LIMIT {most}) AS hits OFFSET 0) AS got,
                LATERAL (SELECT unnest(hits) AS seq UNION ALL SELECT -1 WHERE CASE WHEN cardinality(hits) < {most}
                  THEN EXISTS (SELECT FROM {index} WHERE token = wish OFFSET {ListLimit}) ELSE false END) AS either
              """;
        command.CommandText =
            $"""
            SELECT query, seq FROM unnest({Given(command, tokens.Select(q => q.At).ToArray())}, {Given(command, tokens.Select(q => q.Query.All[0]).ToArray())})
                AS asked (query, wish),
              LATERAL ({newest}) AS held
            UNION ALL
            SELECT query, seq FROM unnest({Given(command, prefixes.Select(q => q.At).ToArray())}, {Given(command, begins)}, {Given(command, begins.Select(After).ToArray())})
                AS asked (query, low, high),
              LATERAL (SELECT DISTINCT seq FROM (SELECT seq FROM {index} WHERE token >= low AND token < high AND {seen} LIMIT {PrefixLimit}) AS few
                ORDER BY seq DESC LIMIT {most}) AS held
            """;
    }

    /// <summary>
    /// Several lists at once. Lists in the same order are merged from their newest end until there is enough. One of a group can be very
    /// long (everybody of a branch): then the newest of the others are asked about it row by row.
    /// </summary>
    private static string Joined(DbCommand command, string index, GramQuery query, string seen, int most)
    {
        List<string> all = [.. query.All.Select(token => Given(command, token))];
        List<string> oneOf = [.. query.OneOf.Select(group => Given(command, group.ToArray()))];
        string[] any = [.. all.Select(token => $"= {token}"), .. oneOf.Select(group => $"= ANY ({group})")];
        var order = $"ORDER BY seq DESC LIMIT {most}";
        if (query.Prefix is { } prefix)
        {
            var begun = $"SELECT DISTINCT seq FROM {index} WHERE token >= {Given(command, prefix)} AND token < {Given(command, After(prefix))} AND {seen} ORDER BY seq DESC OFFSET 0";
            return $"SELECT seq FROM ({begun}) AS one WHERE {Also(index, any)} {order}";
        }
        if (oneOf.Count == 0)
        {
            return Merged(index, all, seen) + order;
        }
        if (all.Count == 0)
        {
            var ways = query.OneOf[0].Select(token => $"(SELECT seq FROM {index} WHERE token = {Given(command, token)} AND {seen} ORDER BY seq DESC)");
            return $"SELECT DISTINCT seq FROM ({string.Join(" UNION ALL ", ways)}) AS one WHERE {Also(index, any.Skip(1))} {order}";
        }
        var few = $"{Merged(index, all, seen)}ORDER BY seq DESC LIMIT {FewLimit}";
        var wider = query.OneOf[0].Select(token => $"({Merged(index, [.. all, Given(command, token)], seen)}{order})");
        return $"""
            WITH hit AS MATERIALIZED (SELECT seq FROM ({few}) AS one WHERE {Also(index, any.Skip(all.Count))} {order}),
              enough AS (SELECT (SELECT count(*) FROM hit) = {most} OR (SELECT count(*) FROM ({few}) AS looked) < {FewLimit} AS so)
            SELECT seq FROM hit WHERE (SELECT so FROM enough)
            UNION ALL
            SELECT seq FROM (SELECT DISTINCT seq FROM ({string.Join(" UNION ALL ", wider)}) AS one WHERE {Also(index, oneOf.Skip(1).Select(group => $"= ANY ({group})"))} {order})
              AS wider WHERE NOT (SELECT so FROM enough)
            """;
    }

    /// <summary>
    /// What holds all of these tokens. Three lists are merged, which of a long text leave hardly anything, and that is asked about the rest:
    /// in which order to join eight, PostgreSQL thought for up to 80 ms.
    /// </summary>
    private static string Merged(string index, IReadOnlyList<string> tokens, string seen)
    {
        string[] lists = tokens.Count <= 3 ? [.. tokens] : [tokens[0], tokens[tokens.Count / 2], tokens[^1]];
        var merged = $"SELECT seq FROM (SELECT seq FROM {index} WHERE token = {lists[0]} AND {seen}) AS list0 "
            + string.Concat(lists.Skip(1).Select((token, n) => $"JOIN (SELECT seq FROM {index} WHERE token = {token}) AS list{n + 1} USING (seq) "));
        return tokens.Count <= 3 ? merged
            : $"SELECT seq FROM ({merged}ORDER BY seq DESC OFFSET 0) AS one WHERE {Also(index, tokens.Except(lists).Select(token => $"= {token}"))} ";
    }

    // OFFSET 0 keeps the planner from joining whole lists, whose lengths and kinship it cannot know: row by row, until there is enough.
    private static string Also(string index, IEnumerable<string> any) => string.Join(" AND ", any.Select(token =>
        $"EXISTS (SELECT FROM {index} AS other WHERE other.token {token} AND other.seq = one.seq OFFSET 0)").Append("true"));

    /// <summary>The condition that a row may be of one of these scopes: it has all bits of one. Another can have them too, once in some hundred.</summary>
    private static string Seen(DbCommand command, IReadOnlyList<string> scopes) => scopes.Count == 0 ? "true"
        : $"({string.Join(" OR ", scopes.Select(scope => Given(command, Bits([scope]))).Select(bits => $"scopes & {bits} = {bits}"))})";

    /// <summary>Three of 64 bits for each scope, as the schema's script made them of the rows it found: bytes of SHA-256.</summary>
    private static long Bits(IEnumerable<string> scopes) => scopes.Select(scope => SHA256.HashData(Encoding.UTF8.GetBytes(scope)))
        .Aggregate(0L, (bits, hash) => bits | 1L << (hash[0] & 63) | 1L << (hash[1] & 63) | 1L << (hash[2] & 63));

    private static IEnumerable<string> TokensOf(IndexedRow row) => row.Tokens.Concat(row.Scopes);

    private static Task Insert(ClinicDb db, string index, IReadOnlyList<(string Token, long Row, long Bits)> rows) => db.Raw(
        $"INSERT INTO {index} (token, seq, scopes) SELECT token, seq, scopes FROM unnest(@tokens, @seqs, @bits) AS added (token, seq, scopes)",
        new { tokens = rows.Select(r => r.Token).ToArray(), seqs = rows.Select(r => r.Row).ToArray(), bits = rows.Select(r => r.Bits).ToArray() });

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

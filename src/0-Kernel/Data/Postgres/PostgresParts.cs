using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Yangke.Kernel.Postgres;

/// <summary>Tokens in a <c>tsvector</c> with a GIN index.</summary>
internal sealed class PostgresGrams : IGramIndex
{
    private const int SortLimit = 2_000;

    public Task Put(ClinicDb db, string index, params IReadOnlyList<IndexedRow> rows) =>
        db.Raw(
            $"""
            INSERT INTO {index}(seq, grams)
            SELECT seq, array_to_tsvector(string_to_array(tokens, ' ')) FROM unnest(@seqs, @tokens) AS put (seq, tokens)
            ON CONFLICT (seq) DO UPDATE SET grams = excluded.grams
            """,
            new
            {
                seqs = rows.Select(r => r.Row).ToArray(),
                tokens = rows.Select(r => string.Join(' ', r.Tokens.Distinct(StringComparer.Ordinal))).ToArray(),
            });

    public Task Remove(ClinicDb db, string index, long row) =>
        db.Raw($"DELETE FROM {index} WHERE seq = @row", new { row });

    public string Select(DbCommand command, string index, GramQuery query, int most)
    {
        var all = query.All.Select(Quoted);
        if (query.Prefix is not null)
        {
            all = all.Append(Quoted(query.Prefix) + ":*");
        }
        all = all.Concat(query.OneOf.Select(group => "(" + string.Join(" | ", group.Select(Quoted)) + ")"));
        var name = $"@g{command.Parameters.Count}";
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = string.Join(" & ", all) });
        // GIN finds in no order, and 138 begins the phone of one in twenty: what is sorted is capped.
        // Materialized, because a planner that sees the limit reads the whole table in the hope of an early match.
        return $"WITH found AS MATERIALIZED (SELECT seq FROM {index} WHERE grams @@ {name}::tsquery) "
            + $"SELECT seq FROM (SELECT seq FROM found LIMIT {SortLimit}) AS few ORDER BY seq DESC LIMIT {most}";
    }

    private static string Quoted(string token) =>
        "'" + token.Replace("'", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal) + "'";
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

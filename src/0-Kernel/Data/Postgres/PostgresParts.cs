using System.Data.Common;
using Dapper;

namespace Yangke.Kernel.Postgres;

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

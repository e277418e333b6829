using System.Collections.Concurrent;
using System.Text.Json;
using Npgsql;
using Yangke.Kernel.Postgres;

namespace Yangke.Host.Watch;

/// <summary>
/// Between nodes on one PostgreSQL: what was committed is notified at most every 50 ms, ids only; every node also looks at the
/// journal each second, so a lost notice costs a second, never a change.
/// </summary>
internal sealed class NodeFeed(IEngine engine, Live live, HouseClock clock, ILogger<NodeFeed> log) : BackgroundService
{
    private const string Channel = "yangke";
    private const int NoticeLimit = 7_000; // PostgreSQL takes 8,000 bytes
    private readonly string _node = Guid.NewGuid().ToString("N")[..12];
    private readonly ConcurrentQueue<Happened> _told = new();
    private long _seen;
    private HashSet<Guid> _handed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (engine is not PostgresEngine postgres)
        {
            return;
        }
        live.Told = happened =>
        {
            foreach (var one in happened)
            {
                _told.Enqueue(one);
            }
        };
        await Task.WhenAll(Keep(() => Tell(postgres, stoppingToken), stoppingToken), Keep(() => Hear(postgres, stoppingToken), stoppingToken));
    }

    private async Task Keep(Func<Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                log.LogWarning("the feed between nodes broke off: {Failure}", failure.GetType().Name);
                await Task.Delay(1_000, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Tell(PostgresEngine postgres, CancellationToken stop)
    {
        while (true)
        {
            await Task.Delay(50, stop);
            if (_told.IsEmpty)
            {
                continue;
            }
            var batch = new List<Happened>();
            while (batch.Count < 2_000 && _told.TryDequeue(out var one))
            {
                batch.Add(one);
            }
            await using var connection = await postgres.Source.OpenConnectionAsync(stop);
            await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection)
            {
                Parameters = { new() { Value = Channel }, new() { Value = Notice(batch) } },
            };
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    // Too many for one notice: the stages only, and no customer: "many changed".
    private string Notice(List<Happened> batch)
    {
        var text = JsonSerializer.Serialize(new Told(_node, batch), Catalogue.Json);
        return text.Length < NoticeLimit ? text : JsonSerializer.Serialize(
            new Told(_node, [.. batch.Select(h => new Happened(h.Fact, null, null, null)).Distinct()]), Catalogue.Json);
    }

    private async Task Hear(PostgresEngine postgres, CancellationToken stop)
    {
        await using var connection = await postgres.Source.OpenConnectionAsync(stop);
        connection.Notification += (_, notice) =>
        {
            var told = JsonSerializer.Deserialize<Told>(notice.Payload, Catalogue.Json)!;
            if (told.Node != _node)
            {
                live.Hand(told.Happened);
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }
        if (_seen == 0)
        {
            // A node that has just started has no open pages: it begins at the end, not with everything of the last minutes.
            await using var last = new NpgsqlCommand("SELECT coalesce(max(position), 1) FROM journal", connection);
            _seen = (long)(await last.ExecuteScalarAsync(stop))!;
        }
        while (true)
        {
            await connection.WaitAsync(TimeSpan.FromSeconds(1), stop);
            await LookAtJournal(stop);
        }
    }

    /// <summary>
    /// What has been journalled since the last look and was not noticed; the pages refetch once too often rather than once too seldom.
    /// Positions are in the order transactions began: below the oldest one still open the journal is final, above it what was handed on
    /// is remembered, for another may yet appear in between.
    /// </summary>
    private async Task LookAtJournal(CancellationToken stop)
    {
        await using var connection = await ((PostgresEngine)engine).Source.OpenConnectionAsync(stop);
        await using var command = new NpgsqlCommand(
            """
            SELECT fact, customer, branch, staff, id, position,
              position < (SELECT base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint FROM journal_base)
            FROM journal WHERE position > $1 AND at > $2 ORDER BY position LIMIT 500
            """, connection)
        {
            Parameters = { new() { Value = _seen }, new() { Value = clock.Now.AddMinutes(-5) } },
        };
        var (happened, open) = (new List<Happened>(), new HashSet<Guid>());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var id = reader.GetGuid(4);
            if (!_handed.Contains(id))
            {
                happened.Add(new Happened(
                    reader.GetString(0),
                    await reader.IsDBNullAsync(1, stop) ? null : CustomerId.Of(reader.GetGuid(1)),
                    await reader.IsDBNullAsync(2, stop) ? null : BranchId.Of(reader.GetGuid(2)),
                    await reader.IsDBNullAsync(3, stop) ? null : StaffId.Of(reader.GetGuid(3))));
            }
            if (reader.GetBoolean(6))
            {
                _seen = reader.GetInt64(5);
            }
            else
            {
                open.Add(id);
            }
        }
        _handed = open;
        if (happened.Count > 0)
        {
            live.Hand(happened);
        }
    }

    private sealed record Told(string Node, IReadOnlyList<Happened> Happened);
}

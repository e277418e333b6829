using Dapper;

namespace Yangke.Kernel;

/// <summary>
/// The one clock of business time. Normally the system's; a clocked house (training, tests) starts elsewhere, ticks on,
/// and can be moved forward. Its offset is one database row, so all nodes agree. Sessions, leases, back-off and limits
/// follow <see cref="System"/>.
/// </summary>
public sealed class HouseClock(TimeProvider system) : TimeProvider
{
    private long _offsetTicks;

    /// <summary>The machine's own time, for what must not follow a moved clock.</summary>
    public new TimeProvider System { get; } = system;

    /// <summary>Whether this house runs on a clock of its own.</summary>
    public bool IsClocked { get; private set; }

    /// <summary>House time now, in UTC, to the microsecond both engines can keep.</summary>
    public DateTime Now => Whole(GetUtcNow().UtcDateTime);

    /// <summary>System time now, in UTC, to the microsecond.</summary>
    public DateTime SystemNow => Whole(System.GetUtcNow().UtcDateTime);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Reads the offset another node may have moved; sets it to <paramref name="start"/> when none is kept yet.</summary>
    public async Task Read(IEngine engine, DateTimeOffset? start, CancellationToken stop)
    {
        IsClocked |= start is not null;
        if (!IsClocked)
        {
            return;
        }
        await using var connection = await engine.OpenReader(stop);
        var kept = await connection.ExecuteScalarAsync<long?>("SELECT offset_microseconds FROM house_clock");
        if (kept is null && start is { } at)
        {
            await MoveBy(engine, at - System.GetUtcNow(), stop);
        }
        else if (kept is { } offset)
        {
            Interlocked.Exchange(ref _offsetTicks, offset * TimeSpan.TicksPerMicrosecond);
        }
    }

    /// <summary>Moves the house to <paramref name="instant"/>; only forward.</summary>
    public Task MoveTo(IEngine engine, DateTime instant, CancellationToken stop) =>
        MoveBy(engine, new DateTimeOffset(instant) - System.GetUtcNow(), stop);

    private async Task MoveBy(IEngine engine, TimeSpan offset, CancellationToken stop)
    {
        // Whole microseconds, upwards: this node keeps what the row keeps, and the instant asked for is reached.
        offset = TimeSpan.FromMicroseconds(Math.Ceiling((double)offset.Ticks / TimeSpan.TicksPerMicrosecond));
        await engine.WriteRaw((c, t) => c.ExecuteAsync(
            """
            INSERT INTO house_clock (one, offset_microseconds) VALUES (1, @offset)
            ON CONFLICT (one) DO UPDATE SET offset_microseconds = excluded.offset_microseconds
            """,
            new { offset = offset.Ticks / TimeSpan.TicksPerMicrosecond }, t), stop);
        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
    }

    private static DateTime Whole(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}

using Dapper;

namespace Yangke.Kernel;

/// <summary>Counts of what may be done only so often, kept in the database so that all nodes count together. System time.</summary>
public sealed class Limits(IEngine engine, HouseClock clock)
{
    /// <summary>Counts one; refuses with 429 when <paramref name="times"/> are used up in the window. Counts stand whatever follows.</summary>
    public async Task Take(string name, int times, TimeSpan window)
    {
        var now = clock.SystemNow;
        var sqlite = engine.Name == "sqlite";
        object at = sqlite ? Conversions.Microseconds(now) : now;
        object old = sqlite ? Conversions.Microseconds(now - window) : now - window;
        var (hits, opened) = await engine.WriteRaw((c, t) => c.QuerySingleAsync<(long, object)>(
            """
            INSERT INTO limit_hit (name, opened, hits) VALUES (@name, @at, 1)
            ON CONFLICT (name) DO UPDATE SET
              hits = CASE WHEN limit_hit.opened <= @old THEN 1 ELSE limit_hit.hits + 1 END,
              opened = CASE WHEN limit_hit.opened <= @old THEN excluded.opened ELSE limit_hit.opened END
            RETURNING hits, opened
            """,
            new { name, at, old }, t), CancellationToken.None);
        if (hits > times)
        {
            var start = opened is long micro ? Conversions.Instant(micro) : DateTime.SpecifyKind((DateTime)opened, DateTimeKind.Utc);
            throw new Refused(KernelRefusals.TooMany(start + window - now));
        }
    }
}

using System.Data.Common;
using Dapper;

namespace Yangke.Kernel;

/// <summary>
/// Seals what was written since the last seal, in batches, within 60 seconds; the head of each chain also goes to a file
/// beside the data, so that cutting off the end of log and seals together shows.
/// </summary>
public sealed class Sealing(IEngine engine, Keys keys, HouseClock clock, string headsFile) : IDisposable
{
    private const int BatchLimit = 20_000;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Seals until nothing settled is left open; returns how many seals were set.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            var seals = 0;
            foreach (var log in SealedLog.All)
            {
                while (await Next(log, stop))
                {
                    seals++;
                }
            }
            return seals;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<bool> Next(SealedLog log, CancellationToken stop)
    {
        await using var reading = await engine.OpenReader(stop);
        var last = await Last(reading, log.Name);
        var unsettled = await engine.SealOrder.Unsettled(reading, stop);
        using var mac = new SealMac(keys.For("seal"), log.Name, last.Number + 1, last.UpTo, last.Mac);
        var upTo = last.UpTo;
        var end = await EndOfBatch(reading, log, last.UpTo, unsettled);
        await foreach (var (position, _, digest) in log.Entries(reading, last.UpTo, Math.Min(end, unsettled), int.MaxValue))
        {
            (upTo, _) = (position, 0);
            mac.Add(digest);
        }
        if (mac.Entries == 0)
        {
            return false;
        }
        var seal = new Seal(log.Name, last.Number + 1, last.UpTo, upTo, mac.Entries, mac.Close(upTo));
        var set = await engine.WriteRaw((c, t) => Write(c, t, seal), stop);
        if (set == 1)
        {
            await File.AppendAllTextAsync(headsFile, $"{seal.Log} {seal.Number} {Convert.ToHexStringLower(seal.Mac)}\n", stop);
        }
        return mac.Entries > 0 && set == 1;
    }

    // All entries of one position (one transaction on PostgreSQL) belong under one seal, so a batch ends between positions.
    private static async Task<long> EndOfBatch(DbConnection connection, SealedLog log, long after, long before)
    {
        var last = await connection.ExecuteScalarAsync<long?>(
            $"SELECT max(position) FROM (SELECT position FROM {log.Name} WHERE position > @after AND position < @before "
            + $"ORDER BY position LIMIT {BatchLimit}) AS batch", new { after, before });
        return (last ?? after) + 1;
    }

    // Two nodes may seal at once: the number is the key, the second finds it taken and leaves it.
    private Task<int> Write(DbConnection connection, DbTransaction transaction, Seal seal) => connection.ExecuteAsync(
        """
        INSERT INTO seal (log, number, after, up_to, entries, mac, at) VALUES (@Log, @Number, @After, @UpTo, @Entries, @Mac, @at)
        ON CONFLICT (log, number) DO NOTHING
        """,
        new
        {
            seal.Log,
            seal.Number,
            seal.After,
            seal.UpTo,
            seal.Entries,
            seal.Mac,
            at = engine.Name == "sqlite" ? (object)Conversions.Microseconds(clock.SystemNow) : clock.SystemNow,
        }, transaction);

    internal static async Task<Seal> Last(DbConnection connection, string log) =>
        await connection.QueryFirstOrDefaultAsync<Seal>(
            """
            SELECT log AS Log, number AS Number, after AS After, up_to AS UpTo, entries AS Entries, mac AS Mac
            FROM seal WHERE log = @log ORDER BY number DESC LIMIT 1
            """, new { log }) ?? new Seal(log, 0, 0, 0, 0, []);
}

/// <summary>One seal as it stands in the database.</summary>
internal sealed record Seal(string Log, long Number, long After, long UpTo, long Entries, byte[] Mac);

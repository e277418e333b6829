using System.Data.Common;
using Dapper;

namespace Yangke.Kernel;

/// <summary>What <c>verify</c> found: how much was read, and every trace of tampering, in words.</summary>
public sealed record VerifyReport(long Entries, long Seals, long Unsealed, IReadOnlyList<string> Findings)
{
    public bool Clean => Findings.Count == 0;
}

/// <summary>
/// Reads both logs and their seals from the start and names whatever does not fit: a flipped byte, an entry deleted or
/// slipped in, an end cut off, a chain made again without the key.
/// </summary>
public sealed class Verification(IEngine engine, Keys keys, string headsFile, string erasedFact = "people.customer-erased")
{
    private const int FindingLimit = 100;

    /// <summary>Progress goes to <paramref name="progress"/> as entries read.</summary>
    public async Task<VerifyReport> Run(IProgress<long>? progress, CancellationToken stop)
    {
        var findings = new List<string>();
        long entries = 0, seals = 0, unsealed = 0;
        await using var connection = await engine.OpenReader(stop);
        foreach (var log in SealedLog.All)
        {
            var chain = (await connection.QueryAsync<Seal>(
                """
                SELECT log AS Log, number AS Number, after AS After, up_to AS UpTo, entries AS Entries, mac AS Mac
                FROM seal WHERE log = @Name ORDER BY number
                """, new { log.Name })).ToList();
            entries += await CheckChain(connection, log, chain, findings, progress);
            seals += chain.Count;
            unsealed += await log.CountAfter(connection, chain.Count == 0 ? 0 : chain[^1].UpTo);
            CheckHeads(log.Name, chain, findings);
        }
        await CheckBodies(connection, findings, stop);
        return new VerifyReport(entries, seals, unsealed, findings);
    }

    private async Task<long> CheckChain(
        DbConnection connection, SealedLog log, IReadOnlyList<Seal> chain, List<string> findings, IProgress<long>? progress)
    {
        var (previous, upTo, number, entries) = (Array.Empty<byte>(), 0L, 0L, 0L);
        foreach (var seal in chain.TakeWhile(_ => findings.Count < FindingLimit))
        {
            if (seal.Number != ++number || seal.After != upTo)
            {
                findings.Add($"{log.Name}: seal {number} is missing");
                number = seal.Number;
            }
            using var mac = new SealMac(keys.For("seal"), log.Name, seal.Number, seal.After, previous);
            await foreach (var (_, _, digest) in log.Entries(connection, seal.After, seal.UpTo + 1, int.MaxValue))
            {
                mac.Add(digest);
            }
            entries += mac.Entries;
            progress?.Report(entries);
            if (!mac.Close(seal.UpTo).AsSpan().SequenceEqual(seal.Mac) || mac.Entries != seal.Entries)
            {
                findings.Add(mac.Entries == seal.Entries
                    ? $"{log.Name}: an entry under seal {seal.Number} (positions {seal.After + 1}–{seal.UpTo}) was changed, or the seal was made without the key"
                    : $"{log.Name}: seal {seal.Number} covers {seal.Entries} entries, {mac.Entries} are there: entries were deleted or slipped in");
            }
            (previous, upTo) = (seal.Mac, seal.UpTo);
        }
        return entries;
    }

    private void CheckHeads(string log, IReadOnlyList<Seal> chain, List<string> findings)
    {
        if (!File.Exists(headsFile))
        {
            if (chain.Count > 0)
            {
                findings.Add($"{log}: the file of seal heads is missing");
            }
            return;
        }
        var known = chain.ToDictionary(s => s.Number, s => Convert.ToHexStringLower(s.Mac));
        foreach (var line in File.ReadLines(headsFile))
        {
            if (line.Split(' ') is not [var name, var number, var mac] || name != log || findings.Count >= FindingLimit)
            {
                continue;
            }
            if (!long.TryParse(number, out var set) || !known.TryGetValue(set, out var kept))
            {
                findings.Add($"{log}: seal {number} was set and is gone: the end was cut off");
            }
            else if (kept != mac)
            {
                findings.Add($"{log}: seal {number} is not the one that was set: the chain was made again");
            }
        }
    }

    /// <summary>
    /// A body must match its hash; a blank one must be covered by an erasure of that customer, or by a fact under the same id that
    /// names the very entry.
    /// </summary>
    private async Task CheckBodies(DbConnection connection, List<string> findings, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        var names = engine.Name == "sqlite" ? "instr(e.body, lower(hex(journal.id))) > 0" : "strpos(e.body, replace(journal.id::text, '-', '')) > 0";
        var covering = string.Join(", ", Blanking.CoveredBy.Select(fact => $"'{fact}'"));
        command.CommandText = "SELECT id, body, salt, body_hash, "
            + "body IS NULL AND NOT EXISTS (SELECT 1 FROM journal e WHERE e.customer = journal.customer "
            + $"AND (e.fact = '{erasedFact}' OR (e.fact IN ({covering}) AND {names}))) FROM journal";
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (findings.Count < FindingLimit && await reader.ReadAsync(stop))
        {
            var id = SealedLog.GuidOf(reader.GetValue(0));
            if (await reader.IsDBNullAsync(1, stop))
            {
                if (Convert.ToBoolean(reader.GetValue(4)))
                {
                    findings.Add($"journal: the body of entry {id} is blank and no erasure covers it");
                }
            }
            else if (await reader.IsDBNullAsync(2, stop)
                || !Act.Hash((byte[])reader.GetValue(2), reader.GetString(1)).AsSpan().SequenceEqual((byte[])reader.GetValue(3)))
            {
                findings.Add($"journal: the body of entry {id} was changed");
            }
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>An entry that went blank: under which id of hers, and the changes that stood beside what had to go.</summary>
public sealed record Blanked(CustomerId Under, Guid Entry, IReadOnlyList<Change> Rest);

/// <summary>
/// Taking pieces off a file and out of the journal. Whoever asks tells a fact that names the entries which went blank, under the same
/// id: <c>verify</c> accepts a blank body only where such a fact, or the erasure of the whole file, covers it.
/// </summary>
public static class Blanking
{
    /// <summary>The facts that cover entries by naming them.</summary>
    public static readonly IReadOnlyList<string> CoveredBy = ["people.parts-erased", "people.data-expired"];

    private static readonly string[] s_changes = ["changes", "left"];

    /// <summary>How a covering fact names an entry.</summary>
    public static string Named(Guid entry) => entry.ToString("N");

    /// <summary>Takes off what was written before an instant, or all; answers how many rows went and which entries are blank now.</summary>
    public static async Task<(int Rows, IReadOnlyList<Blanked> Entries)> Take(
        this Act act, CustomerId customer, IReadOnlyList<CustomerPiece> pieces, DateTime? before)
    {
        var (rows, gone) = (0, new HashSet<Guid>());
        foreach (var piece in pieces)
        {
            var went = await piece.Take(customer, before, act);
            rows += went.Count;
            gone.UnionWith(went);
        }
        await act.Flush();
        List<Blanked> blanked = [];
        foreach (var id in await act.Db.IdsOf(customer))
        {
            blanked.AddRange(await Blank(act, id, pieces, gone, before));
        }
        return (rows, blanked);
    }

    /// <summary>Whether any of the pieces has something to do with this body.</summary>
    public static bool Speaks(IEnumerable<CustomerPiece> pieces, string fact, string body, HashSet<Guid> gone)
    {
        var told = pieces.Where(p => p.Facts.Contains(fact)).ToList();
        return told.Count > 0 && JsonNode.Parse(body) is JsonObject read && told.Exists(p => Speaks(p, read, gone, isOld: true));
    }

    // An entry of a row that went goes with it, however late it was written: the striking of an old note.
    private static bool Speaks(CustomerPiece piece, JsonObject body, HashSet<Guid> gone, bool isOld) => piece.Field is { } field
        ? isOld && Changes(body).Any(c => field(c.Field))
        : piece.Speaks(body, gone) && (isOld || !piece.Speaks(body, new HashSet<Guid>()));

    private static async Task<List<Blanked>> Blank(
        Act act, CustomerId id, IReadOnlyList<CustomerPiece> pieces, HashSet<Guid> gone, DateTime? before)
    {
        CustomerId? her = id;
        var facts = pieces.SelectMany(p => p.Facts).Distinct(StringComparer.Ordinal).ToList();
        var end = before ?? CustomerPiece.Never;
        var entries = await act.Db.Set<JournalEntry>()
            .Where(e => e.Customer == her && e.Body != null && facts.Contains(e.Fact)).OrderBy(e => e.At).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.Fact, e.At, Body = e.Body! }).ToListAsync();
        List<Blanked> blanked = [];
        foreach (var entry in entries)
        {
            var told = pieces.Where(p => p.Facts.Contains(entry.Fact)).ToList();
            if (JsonNode.Parse(entry.Body) is JsonObject body && told.Exists(p => Speaks(p, body, gone, entry.At < end)))
            {
                blanked.Add(new Blanked(id, entry.Id,
                    [.. Changes(body).Where(c => told.Exists(p => p.Field is not null) && !told.Exists(p => p.Field?.Invoke(c.Field) == true))]));
            }
        }
        foreach (var some in blanked.Select(b => b.Entry).Chunk(500))
        {
            await act.Db.Set<JournalEntry>().Where(e => e.Customer == her && some.Contains(e.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(e => e.Body, (string?)null)
                .SetProperty(e => e.Salt, (byte[]?)null)
                .SetProperty(e => e.Reason, (string?)null));
        }
        return blanked;
    }

    private static IEnumerable<Change> Changes(JsonObject body) => s_changes.Select(name => body[name]).OfType<JsonArray>()
        .SelectMany(list => list.Deserialize<Change[]>(Catalogue.Json)!);
}

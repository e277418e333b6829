using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>What the journal and the access log hold of her, for her own copy. Staff stand there by position only.</summary>
internal static class CopiedTraces
{
    public static async Task<JsonArray> Timeline(ClinicDb db, IReadOnlyList<CustomerId> ids)
    {
        CustomerId?[] hers = [.. ids];
        var rows = await (
            from entry in db.Set<JournalEntry>().Where(e => hers.Contains(e.Customer))
            from staff in db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == entry.Staff).DefaultIfEmpty()
            from position in db.Set<Position>().Where(p => p.Id == staff!.Position).DefaultIfEmpty()
            orderby entry.At, entry.Id
            select new { entry.At, entry.Fact, entry.Body, entry.Reason, By = (string?)position!.Name, ByEn = (string?)position!.NameEn }).ToListAsync();
        return
        [
            .. rows.Select(r => (JsonNode)new JsonObject
            {
                ["at"] = HouseDay.Text(r.At),
                ["what"] = r.Fact,
                ["by"] = r.By,
                ["byEn"] = r.ByEn,
                ["reason"] = r.Reason,
                ["details"] = Readable(r.Body),
            }),
        ];
    }

    public static async Task<JsonArray> LookedAt(ClinicDb db, IReadOnlyList<CustomerId> ids)
    {
        var rows = await (
            from note in db.Set<AccessNote>().Where(n => ids.Contains(n.Customer))
            from staff in db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == note.Staff).DefaultIfEmpty()
            from position in db.Set<Position>().Where(p => p.Id == staff!.Position).DefaultIfEmpty()
            from branch in db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(b => b.Id == note.Branch).DefaultIfEmpty()
            orderby note.At, note.Id
            select new { note.At, note.Level, By = (string?)position!.Name, ByEn = (string?)position!.NameEn, Branch = (string?)branch!.Name }).ToListAsync();
        return
        [
            .. rows.Select(r => (JsonNode)new JsonObject
            {
                ["at"] = HouseDay.Text(r.At),
                ["level"] = r.Level.ToString(),
                ["by"] = r.By,
                ["byEn"] = r.ByEn,
                ["branch"] = r.Branch,
            }),
        ];
    }

    // Ids say nothing to her and would name colleagues to a program.
    private static JsonNode? Readable(string? body)
    {
        if (body is null || JsonNode.Parse(body) is not JsonObject all)
        {
            return null;
        }
        foreach (var (name, value) in all.ToList())
        {
            if (name is "entries" or "entry" || value is null or JsonArray { Count: 0 } || (value is JsonValue plain && plain.TryGetValue<string>(out var text) && Guid.TryParse(text, out _)))
            {
                all.Remove(name);
            }
        }
        return all.Count == 0 ? null : all;
    }
}

using System.Text.Json;

namespace Yangke.People;

/// <summary>What notes say, for the timeline: the journal holds only that one was written, so its text is read from the file itself.</summary>
internal static class Quotes
{
    public const string Fact = "people.note-written";

    /// <summary>The texts of the notes these entries tell of, as far as this reader may see them: by the id of the note.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Of(IEnumerable<string?> bodies, CustomerId customer, Act act)
    {
        var told = bodies.Select(NoteOf).OfType<NoteId>().ToList();
        if (told.Count == 0)
        {
            return new Dictionary<Guid, string>();
        }
        var levels = act.Actor.Seen();
        var notes = await act.Db.Set<Note>()
            .Where(n => n.Customer == customer && told.Contains(n.Id) && n.StruckAt == null && (n.Level == null || levels.Contains(n.Level.Value)))
            .Select(n => new { n.Id, n.Text, n.Level }).ToListAsync();
        foreach (var level in notes.Select(n => n.Level).OfType<InformationLevel>().Distinct())
        {
            await act.Saw(customer, level);
        }
        return notes.ToDictionary(n => n.Id.Value, n => n.Text);
    }

    public static string? In(IReadOnlyDictionary<Guid, string> quotes, string fact, string? body) =>
        fact == Fact && NoteOf(body) is { } note ? quotes.GetValueOrDefault(note.Value) : null;

    private static NoteId? NoteOf(string? body)
    {
        if (body is null)
        {
            return null;
        }
        using var json = JsonDocument.Parse(body);
        return json.RootElement.TryGetProperty("note", out var note) && note.ValueKind == JsonValueKind.String && note.TryGetGuid(out var id)
            ? new NoteId(id) : null;
    }
}

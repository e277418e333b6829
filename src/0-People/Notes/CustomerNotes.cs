using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Yangke.People;

/// <summary>The notes on a customer's file, newest first, as far as one may read them; how many of each level one may not is said.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerNotes(
    CustomerId Customer,
    [StringLength(60)] string? Before = null,
    [Range(1, 100)] int Size = 20) : IQuery<CustomerNotesAnswer>;

/// <summary>A page of notes, what to ask for older ones with, the notes hidden by level, and the levels one may write on.</summary>
public sealed record CustomerNotesAnswer(
    IReadOnlyList<NoteRow> Rows, string? Next, IReadOnlyList<HiddenNotes> Hidden, IReadOnlyList<InformationLevel> Levels, IReadOnlyList<string> May);

/// <summary>So many notes of a level one may not see.</summary>
public sealed record HiddenNotes(InformationLevel Level, int Count);

/// <summary>One note. A struck one says who struck it and why; its text is there for those who may see what was struck.</summary>
public sealed record NoteRow(
    NoteId Note, NoteKind Kind, InformationLevel? Level, string? Text, Mood? Mood, DateOnly SaidOn, DateTime WrittenAt, StaffNamed? WrittenBy,
    DateTime? StruckAt, StaffNamed? StruckBy, string? StruckReason, IReadOnlyList<string> May);

internal sealed class CustomerNotesHandler : IHandle<CustomerNotes, CustomerNotesAnswer>
{
    private static readonly string[] s_onStanding = ["people.strike-note"];

    public async Task<CustomerNotesAnswer> Handle(CustomerNotes asked, Act act)
    {
        var notes = act.Db.Set<Note>().Where(n => n.Customer == asked.Customer);
        var counts = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => new
        {
            Contact = notes.Count(n => n.Level == InformationLevel.Contact),
            Medical = notes.Count(n => n.Level == InformationLevel.Medical),
            Money = notes.Count(n => n.Level == InformationLevel.Money),
            PrivateLife = notes.Count(n => n.Level == InformationLevel.PrivateLife),
        }).SingleOrDefaultAsync() ?? throw new Refused(KernelRefusals.Unknown);
        var levels = act.Actor.Seen();
        var found = await (
            from note in Page(notes.Where(n => n.Level == null || levels.Contains(n.Level.Value)), asked)
            from writer in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == note.WrittenBy).DefaultIfEmpty()
            from striker in act.Db.Set<Staff>().Where(s => s.Id == note.StruckBy).DefaultIfEmpty()
            select new { note, Writer = writer!.Name, Striker = striker!.Name }).ToListAsync();
        found = [.. found.OrderByDescending(f => f.note.SaidOn).ThenByDescending(f => f.note.Id.Value)];
        var shown = found.Take(asked.Size).ToList();
        var (maySeeStruck, mayWrite) = (act.Actor.May(Permissions.SeeStruck), act.Actor.May(Permissions.WriteNotes));
        foreach (var level in shown.Where(f => f.note.StruckAt is null || maySeeStruck).Select(f => f.note.Level).OfType<InformationLevel>().Distinct())
        {
            await act.Saw(asked.Customer, level);
        }
        HiddenNotes[] hidden =
        [
            new(InformationLevel.Contact, counts.Contact), new(InformationLevel.Medical, counts.Medical),
            new(InformationLevel.Money, counts.Money), new(InformationLevel.PrivateLife, counts.PrivateLife),
        ];
        return new CustomerNotesAnswer(
            [.. shown.Select(f => new NoteRow(
                f.note.Id, f.note.Kind, f.note.Level, f.note.StruckAt is null || maySeeStruck ? f.note.Text : null, f.note.Mood, f.note.SaidOn,
                f.note.WrittenAt, StaffNamed.Of(f.note.WrittenBy, f.Writer), f.note.StruckAt, StaffNamed.Of(f.note.StruckBy, f.Striker),
                f.note.StruckReason, mayWrite && f.note.StruckAt is null ? s_onStanding : []))],
            found.Count > asked.Size ? $"{shown[^1].note.SaidOn:yyyyMMdd}.{shown[^1].note.Id.Value:N}" : null,
            [.. hidden.Where(h => h.Count > 0 && !act.Actor.Sees(h.Level))],
            mayWrite ? levels : [], mayWrite ? ["people.write-note"] : []);
    }

    private static IQueryable<Note> Page(IQueryable<Note> notes, CustomerNotes asked)
    {
        var (on, id) = Read(asked.Before);
        return notes.Where(n => n.SaidOn <= on && (n.SaidOn < on || n.Id < id))
            .OrderByDescending(n => n.SaidOn).ThenByDescending(n => n.Id).Take(asked.Size + 1);
    }

    // A cursor nobody gave, or one that was bent, starts at the newest.
    private static (DateOnly On, NoteId Id) Read(string? cursor) =>
        cursor?.Split('.') is [var on, var id] && DateOnly.TryParseExact(on, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && Guid.TryParse(id, out var note) ? (date, new NoteId(note)) : (DateOnly.MaxValue, default);
}

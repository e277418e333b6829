using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Writes a note on a customer's file: a talk with her, or something worth knowing (CON-2). With a level, only those who may see
/// that level read it. It cannot be edited; a wrong one is struck.
/// </summary>
[Needs(Permissions.WriteNotes)]
[Refuses(Refusals.LevelClosedCode, Refusals.DayUnlikelyCode)]
public sealed record WriteNote(
    CustomerId Customer,
    NoteKind Kind,
    [StringLength(2000, MinimumLength = 1)] string Text,
    InformationLevel? Level = null,
    Mood? Mood = null,
    DateOnly? SaidOn = null) : ICommand<NoteWrittenAnswer>;

/// <summary>The new note.</summary>
public sealed record NoteWrittenAnswer(NoteId Note);

internal sealed class WriteNoteHandler : IHandle<WriteNote, NoteWrittenAnswer>
{
    public async Task<NoteWrittenAnswer> Handle(WriteNote asked, Act act)
    {
        if (!act.Actor.Sees(asked.Level))
        {
            throw Refusals.LevelClosed();
        }
        var today = HouseDay.Of(act.Now);
        var saidOn = asked.SaidOn ?? today;
        if (saidOn > today || saidOn.Year < 2000)
        {
            throw Refusals.DayUnlikely("saidOn");
        }
        var note = new Note(
            NoteId.New(), asked.Customer, asked.Kind, asked.Level, asked.Text.Trim(), asked.Mood, saidOn, act.Now, act.Actor.Staff);
        act.Db.Add(note);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new NoteWritten(asked.Customer, branch, note.Id, note.Kind, note.Level));
        return new NoteWrittenAnswer(note.Id);
    }
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Strikes a wrong note, with the reason: it stays where it is, its text only for those who look after such things.</summary>
[Needs(Permissions.WriteNotes)]
[Refuses(Refusals.AlreadyStruckCode)]
public sealed record StrikeNote(NoteId Note, [StringLength(200, MinimumLength = 1)] string Reason) : ICommand<Done>;

internal sealed class StrikeNoteHandler : IHandle<StrikeNote, Done>
{
    public async Task<Done> Handle(StrikeNote asked, Act act)
    {
        var note = await act.Db.Set<Note>().AsTracking().SingleAsync(n => n.Id == asked.Note);
        if (!act.Actor.Sees(note.Level))
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        act.Reason = asked.Reason.Trim();
        note.Strike(act.Reason, act);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == note.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new NoteStruck(note.Customer, branch, note.Id, note.Kind));
        return default;
    }
}

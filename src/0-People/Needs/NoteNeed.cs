using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Notes what a customer needs, as she said it or as somebody noticed it (CON-2), with an owner and the date somebody comes
/// back to it; without one of them it stands among the orphans at once.
/// </summary>
[Needs(Permissions.ManageNeeds)]
[Refuses(Refusals.NeedDateUnlikelyCode, Refusals.NeedOwnerUnfitCode, Refusals.TooManyNeedsCode)]
public sealed record NoteNeed(
    CustomerId Customer,
    [StringLength(300, MinimumLength = 1)] string Text,
    NeedVoice Voice,
    NeedArea Area,
    NeedUrgency Urgency,
    [Range(0d, 1e9)] long? BudgetMinor = null,
    [StringLength(300)] string? Concern = null,
    StaffId? Owner = null,
    DateOnly? DueOn = null) : ICommand<NeedNotedAnswer>;

/// <summary>The new need.</summary>
public sealed record NeedNotedAnswer(NeedId Need);

internal sealed class NoteNeedHandler : IHandle<NoteNeed, NeedNotedAnswer>
{
    private const int OpenLimit = 50;

    public async Task<NeedNotedAnswer> Handle(NoteNeed asked, Act act)
    {
        var profile = await NeedProfile.Read(
            asked.Text, asked.Voice, asked.Area, asked.Urgency, asked.BudgetMinor, asked.Concern, asked.Owner, asked.DueOn, before: null, act);
        if (await act.Db.Set<Need>().CountAsync(n => n.Customer == asked.Customer && n.ClosedAt == null) >= OpenLimit)
        {
            throw Refusals.TooManyNeeds();
        }
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        var need = Need.Note(asked.Customer, branch, profile, act);
        act.Db.Add(need);
        await act.Flush();
        await Need.Hold(asked.Customer, act);
        act.Tell(new NeedNoted(asked.Customer, branch, need.Id, [new Change("area", null, need.Area.ToString()), new Change("text", null, need.Text)]));
        return new NeedNotedAnswer(need.Id);
    }
}

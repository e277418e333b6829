using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Names the guardian of somebody under 18, in place of the one before; whoever records a document has seen it.</summary>
[Needs(Permissions.RecordConsent)]
[Refuses(Refusals.NotAMinorCode, Refusals.PhoneUnreadableCode, Refusals.ConsentDayUnlikelyCode)]
public sealed record NameGuardian(
    CustomerId Customer,
    [StringLength(40, MinimumLength = 1)] string Name,
    GuardianRelation Relation,
    [StringLength(40)] string? Phone = null,
    GuardianDocument? Document = null,
    DateOnly? ConsentOn = null) : ICommand<GuardianNamedAnswer>;

/// <summary>The guardian on the file.</summary>
public sealed record GuardianNamedAnswer(GuardianId Guardian);

internal sealed class NameGuardianHandler : IHandle<NameGuardian, GuardianNamedAnswer>
{
    public async Task<GuardianNamedAnswer> Handle(NameGuardian asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var customer = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => new { c.Branch, c.Birthday }).SingleAsync();
        if (!Minor.Is(customer.Birthday, today))
        {
            throw Refusals.NotAMinor();
        }
        if (asked.ConsentOn > today || asked.ConsentOn?.Year < 2000)
        {
            throw Refusals.ConsentDayUnlikely("consentOn");
        }
        var phone = string.IsNullOrWhiteSpace(asked.Phone) ? (PhoneNumber?)null : PhoneNumber.Read(asked.Phone) ?? throw Refusals.PhoneUnreadable();
        var before = await act.Db.Set<Guardian>().AsTracking().SingleOrDefaultAsync(g => g.Customer == asked.Customer && g.EndedAt == null);
        before?.End(act.Actor.Staff, act.Now);
        await act.Flush(); // one at a time speaks for her
        var guardian = new Guardian(GuardianId.New(), asked.Customer, asked.Name.Trim(), asked.Relation, act.Now, act.Actor.Staff);
        guardian.Know(phone, asked.Document, asked.ConsentOn);
        act.Db.Add(guardian);
        act.Tell(new GuardianNamed(asked.Customer, customer.Branch, guardian.Id,
        [
            new("guardian", before?.Name, guardian.Name), new("relation", null, $"{guardian.Relation}"),
            .. phone is { } number ? [new("phone", null, number.Value)] : (Change[])[],
        ]));
        return new GuardianNamedAnswer(guardian.Id);
    }
}

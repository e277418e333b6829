using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>A customer takes a refusal back: that channel is open again for that purpose.</summary>
[Needs(Permissions.RecordConsent)]
[Refuses(Refusals.ContactAllowedCode)]
public sealed record AllowContactAgain(ContactRefusalId Refusal, [StringLength(200)] string? Reason = null) : ICommand<Done>;

internal sealed class AllowContactAgainHandler : IHandle<AllowContactAgain, Done>
{
    public async Task<Done> Handle(AllowContactAgain asked, Act act)
    {
        var refusal = await act.Db.Set<ContactRefusal>().AsTracking().SingleAsync(r => r.Id == asked.Refusal);
        if (refusal.EndedAt is not null)
        {
            throw Refusals.ContactAllowed();
        }
        refusal.End(act.Actor.Staff, act.Now);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == refusal.Customer).Select(c => c.Branch).SingleAsync();
        act.Reason = asked.Reason;
        act.Tell(new ContactAllowed(refusal.Customer, branch, refusal.Channel, refusal.Purpose,
            [new($"{refusal.Channel}", null, $"{refusal.Purpose}")]));
        return default;
    }
}

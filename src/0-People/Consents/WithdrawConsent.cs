using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Takes a consent back: its use stops at once; what the law has us keep stays in the record (ORG-4).</summary>
[Needs(Permissions.RecordConsent)]
[Refuses(Refusals.ConsentWithdrawnCode)]
public sealed record WithdrawConsent(ConsentId Consent, ConsentHow How, [StringLength(200)] string? Reason = null) : ICommand<Done>;

internal sealed class WithdrawConsentHandler : IHandle<WithdrawConsent, Done>
{
    public async Task<Done> Handle(WithdrawConsent asked, Act act)
    {
        var consent = await act.Db.Set<Consent>().AsTracking().SingleAsync(c => c.Id == asked.Consent);
        if (consent.WithdrawnAt is not null)
        {
            throw Refusals.ConsentWithdrawn();
        }
        consent.Withdraw(asked.How, asked.Reason, act.Actor.Staff, act.Now);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == consent.Customer).Select(c => c.Branch).SingleAsync();
        act.Reason = asked.Reason;
        act.Tell(new ConsentWithdrawn(consent.Customer, branch, consent.Id, consent.Purpose,
            [new("purpose", $"{consent.Purpose}", null), new("how", null, $"{asked.How}")]));
        return default;
    }
}

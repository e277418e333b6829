using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Records that a customer will not be contacted on these channels for these purposes; safety can't be refused (ORG-6).</summary>
[Needs(Permissions.RecordConsent)]
[Refuses(Refusals.SafetyStaysCode, Refusals.CareBySpokenWishCode, Refusals.NothingRefusedCode)]
public sealed record RefuseContact(
    CustomerId Customer,
    [MaxLength(5)] IReadOnlyList<ContactChannel> Channels,
    [MaxLength(5)] IReadOnlyList<ContactPurpose> Purposes,
    WishHow How,
    [StringLength(200)] string? Reason = null) : ICommand<Done>;

internal sealed class RefuseContactHandler : IHandle<RefuseContact, Done>
{
    public async Task<Done> Handle(RefuseContact asked, Act act)
    {
        if (asked.Channels.Count == 0 || asked.Purposes.Count == 0)
        {
            throw Refusals.NothingRefused();
        }
        if (asked.Purposes.Contains(ContactPurpose.Safety))
        {
            throw Refusals.SafetyStays();
        }
        if (asked.Purposes.Contains(ContactPurpose.Care) && asked.How is not (WishHow.Spoken or WishHow.Written))
        {
            throw Refusals.CareBySpokenWish();
        }
        act.Reason = asked.Reason;
        await ContactRefusal.Refuse(act, asked.Customer, asked.Channels, asked.Purposes, asked.How);
        return default;
    }
}

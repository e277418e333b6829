namespace Yangke.People;

/// <summary>STOP, 退订, T: ends marketing and survey on that channel, and nothing else (ORG-6). Asked twice it is done once.</summary>
[Needs(Permissions.RecordConsent)]
public sealed record StopMarketing(CustomerId Customer, ContactChannel Channel, WishHow How) : ICommand<Done>;

internal sealed class StopMarketingHandler : IHandle<StopMarketing, Done>
{
    public async Task<Done> Handle(StopMarketing asked, Act act)
    {
        await ContactRefusal.Refuse(act, asked.Customer, [asked.Channel], [ContactPurpose.Survey, ContactPurpose.Marketing], asked.How);
        return default;
    }
}

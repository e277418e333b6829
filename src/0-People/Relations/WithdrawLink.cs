namespace Yangke.People;

/// <summary>Takes an offered link back before it was accepted; its code opens nothing any more.</summary>
[Needs(Permissions.CorrectCustomer)]
public sealed record WithdrawLink(LinkOfferId Offer) : ICommand<Done>;

internal sealed class WithdrawLinkHandler : IHandle<WithdrawLink, Done>
{
    public async Task<Done> Handle(WithdrawLink asked, Act act)
    {
        var offer = await act.Db.Set<LinkOffer>().AsTracking().SingleAsync(o => o.Id == asked.Offer);
        act.Db.Remove(offer);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == offer.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new LinkWithdrawn(offer.Customer, branch, offer.Id, offer.Kind, [new Change(offer.Kind.ToString(), null, null)]));
        return default;
    }
}

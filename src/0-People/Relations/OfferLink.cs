namespace Yangke.People;

/// <summary>
/// Offers a link to family or a friend: a code to hand over, shown this once, that the other's own file accepts within thirty days.
/// Until then nothing of the other person is kept (ORG-10).
/// </summary>
[Needs(Permissions.CorrectCustomer)]
[Refuses(Refusals.TooManyLinksCode)]
public sealed record OfferLink(CustomerId Customer, RelationKind Relation) : ICommand<LinkOfferedAnswer>;

/// <summary>The offer, its code, and until when it can be accepted.</summary>
public sealed record LinkOfferedAnswer(LinkOfferId Offer, string Code, DateTime ExpiresAt);

internal sealed class OfferLinkHandler : IHandle<OfferLink, LinkOfferedAnswer>
{
    public async Task<LinkOfferedAnswer> Handle(OfferLink asked, Act act)
    {
        if (await act.Db.Set<LinkOffer>().CountAsync(o => o.Customer == asked.Customer && o.ExpiresAt > act.Now) >= LinkOffer.Limit)
        {
            throw Refusals.TooManyLinks();
        }
        var (offer, code) = LinkOffer.Make(asked.Customer, asked.Relation, act.Now);
        act.Db.Add(offer);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new LinkOffered(asked.Customer, branch, offer.Id, asked.Relation, [new Change(asked.Relation.ToString(), null, null)]));
        return new LinkOfferedAnswer(offer.Id, code, offer.ExpiresAt);
    }
}

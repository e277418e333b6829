using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Accepts an offered link on the other person's own file, who is there and wishes it: from now on each file knows the other (ORG-10).
/// </summary>
[Needs(Permissions.CorrectCustomer)]
[Limit(30, 60)]
[Refuses(Refusals.LinkCodeGoneCode, Refusals.LinkToHerselfCode, Refusals.AlreadyLinkedCode, Refusals.TooManyLinksCode)]
public sealed record AcceptLink(CustomerId Customer, [StringLength(20, MinimumLength = 8)] string Code) : ICommand<LinkAcceptedAnswer>;

/// <summary>Her side of the link, and what the other is to her.</summary>
public sealed record LinkAcceptedAnswer(RelationId Relation, RelationKind Kind);

internal sealed class AcceptLinkHandler : IHandle<AcceptLink, LinkAcceptedAnswer>
{
    // The code is the key: it opens the one offer it belongs to, wherever that customer is at home.

    public async Task<LinkAcceptedAnswer> Handle(AcceptLink asked, Act act)
    {
        var hash = LinkOffer.HashOf(asked.Code);
        var offer = await act.Db.Set<LinkOffer>().IgnoreQueryFilters(ClinicDb.WholeHouse).AsTracking()
            .SingleOrDefaultAsync(o => o.CodeHash == hash && o.ExpiresAt > act.Now) ?? throw Refusals.LinkCodeGone();
        if (offer.Customer == asked.Customer)
        {
            throw Refusals.LinkToHerself();
        }
        var standing = await act.Db.Set<Relation>().Where(r => r.Customer == asked.Customer && r.EndedAt == null).Select(r => r.Other).ToListAsync();
        if (standing.Contains(offer.Customer))
        {
            throw Refusals.AlreadyLinked();
        }
        if (standing.Count >= CustomerRelationsHandler.Limit)
        {
            throw Refusals.TooManyLinks();
        }
        var (theirs, hers) = Relation.Between(offer.Customer, asked.Customer, offer.Kind, act.Now);
        act.Db.AddRange(theirs, hers);
        act.Db.Remove(offer);
        var branches = await act.Db.Set<Customer>().IgnoreQueryFilters(ClinicDb.WholeHouse)
            .Where(c => c.Id == offer.Customer || c.Id == asked.Customer).ToDictionaryAsync(c => c.Id, c => c.Branch);
        foreach (var side in (Relation[])[theirs, hers])
        {
            act.Tell(new LinkAccepted(side.Customer, branches[side.Customer], side.Id, side.Kind, side.Other, [new Change(side.Kind.ToString(), null, null)]));
        }
        return new LinkAcceptedAnswer(hers.Id, hers.Kind);
    }
}

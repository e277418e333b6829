namespace Yangke.People;

/// <summary>Whom a customer belongs to: accepted links, by name where the other is within one's scope; offers that wait. Nothing else of the other.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerRelations(CustomerId Customer) : IQuery<CustomerRelationsAnswer>;

/// <summary>Accepted links and waiting offers; <c>may</c> names the commands offered.</summary>
public sealed record CustomerRelationsAnswer(
    IReadOnlyList<RelationRow> Links, IReadOnlyList<LinkOfferRow> Offers, IReadOnlyList<string> May);

/// <summary>One link: what the other is to her; without <c>other</c> she is a customer of another branch.</summary>
public sealed record RelationRow(RelationId Relation, RelationKind Kind, CustomerNamed? Other, DateTime Since);

/// <summary>An offer that waits to be accepted; its code was shown once.</summary>
public sealed record LinkOfferRow(LinkOfferId Offer, RelationKind Kind, DateTime OfferedAt, DateTime ExpiresAt);

internal sealed class CustomerRelationsHandler : IHandle<CustomerRelations, CustomerRelationsAnswer>
{
    public const int Limit = 50;
    private static readonly string[] s_offered = ["people.offer-link", "people.accept-link", "people.end-link", "people.withdraw-link"];

    public async Task<CustomerRelationsAnswer> Handle(CustomerRelations asked, Act act)
    {
        var waiting = await (
            from customer in act.Db.Set<Customer>().Where(c => c.Id == asked.Customer)
            from offer in act.Db.Set<LinkOffer>().Where(o => o.Customer == customer.Id && o.ExpiresAt > act.Now).DefaultIfEmpty()
            select offer).ToListAsync();
        if (waiting.Count == 0)
        {
            throw new Refused(KernelRefusals.Unknown); // she would be there, even with no offer
        }
        var links = await (
            from relation in act.Db.Set<Relation>().Where(r => r.Customer == asked.Customer && r.EndedAt == null)
            from other in act.Db.Set<Customer>().Where(c => c.Id == relation.Other).DefaultIfEmpty()
            orderby relation.Since
            select new { relation.Id, relation.Kind, relation.Since, relation.Other, Name = (string?)other!.Name }).Take(Limit * 2).ToListAsync();
        return new CustomerRelationsAnswer(
            [.. links.Select(l => new RelationRow(l.Id, l.Kind, l.Name is null ? null : new CustomerNamed(l.Other, l.Name), l.Since))],
            [.. waiting.OfType<LinkOffer>().OrderBy(o => o.ExpiresAt).Select(o => new LinkOfferRow(o.Id, o.Kind, o.OfferedAt, o.ExpiresAt))],
            act.Actor.May(Permissions.CorrectCustomer) ? s_offered : []);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>Her links to family and friends: her copy names the kind only, the other person is not hers to take along.</summary>
internal sealed class RelationsPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_link_offers", "people_relations"];

    public IReadOnlyList<CustomerPiece> Pieces { get; } =
    [
        new CustomerRows<Relation>("people_relations", _ => true, nameof(Relation.Since))
        {
            Part = Parts.Relations,
            Facts = ["people.link-offered", "people.link-withdrawn", "people.link-accepted", "people.link-ended"],
            Remove = (relation, act) => act.Db.Set<Relation>().IgnoreQueryFilters(ClinicDb.WholeHouse).Where(r => r.Link == relation.Link).ExecuteDeleteAsync(),
        },
        new CustomerRows<LinkOffer>("people_link_offers", _ => true, nameof(LinkOffer.OfferedAt)) { Part = Parts.Relations },
    ];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(
        await act.Db.Set<Relation>().Where(r => r.Customer == customer).OrderBy(r => r.Since)
            .Select(r => new { r.Kind, r.Since, r.EndedAt, r.EndedReason }).ToListAsync(), Catalogue.Json);

    /// <summary>A link lies on two files: it goes from both.</summary>
    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        await act.Db.Set<LinkOffer>().Where(o => o.Customer == customer).ExecuteDeleteAsync();
        await act.Db.Set<Relation>().IgnoreQueryFilters(ClinicDb.WholeHouse).Where(r => r.Customer == customer || r.Other == customer).ExecuteDeleteAsync();
        return [];
    }

    /// <summary>Links between the two files, and doubles of what the kept file has, would be nonsense afterwards: they go.</summary>
    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var relations = act.Db.Set<Relation>().IgnoreQueryFilters(ClinicDb.WholeHouse);
        var kept = await relations.Where(r => r.Customer == to && r.EndedAt == null).Select(r => r.Other).ToListAsync();
        await relations.Where(r => (r.Customer == from && r.Other == to) || (r.Customer == to && r.Other == from)).ExecuteDeleteAsync();
        await relations.Where(r => r.EndedAt == null && ((r.Customer == from && kept.Contains(r.Other)) || (r.Other == from && kept.Contains(r.Customer))))
            .ExecuteDeleteAsync();
        await relations.Where(r => r.Customer == from).ExecuteUpdateAsync(set => set.SetProperty(r => r.Customer, to));
        await relations.Where(r => r.Other == from).ExecuteUpdateAsync(set => set.SetProperty(r => r.Other, to));
        await act.Db.Set<LinkOffer>().Where(o => o.Customer == from).ExecuteUpdateAsync(set => set.SetProperty(o => o.Customer, to));
    }

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));
}

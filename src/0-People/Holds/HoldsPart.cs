using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>What held a customer. That she is not to be contacted outlives her data; what was written about it goes.</summary>
internal sealed class HoldsPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_holds"];

    public IReadOnlyList<CustomerPiece> Pieces { get; } =
        [new CustomerRows<Hold>("people_holds", _ => true, nameof(Hold.PlacedAt)) { Rule = RetentionRules.Remains }];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(
        await act.Db.Set<Hold>().Where(h => h.Customer == customer).OrderBy(h => h.PlacedAt)
            .Select(h => new { h.Kind, h.Until, h.Note, h.PlacedAt, h.LiftedAt, h.LiftReason }).ToListAsync(), Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        var holds = await act.Db.Set<Hold>().AsTracking().Where(h => h.Customer == customer).ToListAsync();
        holds.ForEach(h => h.Forget());
        return holds.Count > 0 ? Tables : [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var hers = await act.Db.Set<Hold>().AsTracking().Where(h => h.Customer == from).ToListAsync();
        var standing = await act.Db.Set<Hold>().Where(h => h.Customer == to && h.LiftedAt == null).Select(h => h.Kind).ToListAsync();
        foreach (var hold in hers)
        {
            if (hold.LiftedAt is null && standing.Contains(hold.Kind))
            {
                hold.Lift(null, null, act.Now);
            }
            hold.MoveTo(to);
        }
    }

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>Who has been guardian of a customer. It is another person's data: with hers it goes.</summary>
internal sealed class GuardiansPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_guardians"];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(
        await act.Db.Set<Guardian>().Where(g => g.Customer == customer).OrderBy(g => g.NamedAt)
            .Select(g => new { g.Name, g.Relation, Phone = g.Phone == null ? null : g.Phone.Value.Value, g.ConsentOn, g.NamedAt, g.EndedAt })
            .ToListAsync(), Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        var guardians = await act.Db.Set<Guardian>().AsTracking().Where(g => g.Customer == customer).ToListAsync();
        guardians.ForEach(g => g.Forget());
        return [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var hers = await act.Db.Set<Guardian>().AsTracking().Where(g => g.Customer == from).ToListAsync();
        if (await act.Db.Set<Guardian>().AnyAsync(g => g.Customer == to && g.EndedAt == null))
        {
            hers.Find(g => g.EndedAt is null)?.End(null, act.Now);
        }
        hers.ForEach(g => g.MoveTo(to));
    }

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));
}

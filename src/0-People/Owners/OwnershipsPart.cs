using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>Who cared for her, for her rights: copied by name, reasons blanked when she is erased, joined when files are merged.</summary>
internal sealed class OwnershipsPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_owners"];

    /// <summary>In which roles she was looked after and since when; colleagues are named by what they are, not who (as in all of her copy).</summary>
    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(
        await act.Db.Set<Ownership>().Where(o => o.Customer == customer).OrderBy(o => o.BegunAt)
            .Select(o => new { o.Role, o.BegunAt, o.EndedAt }).ToListAsync(), Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        await act.Db.Set<Ownership>().Where(o => o.Customer == customer)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Reason, (string?)null));
        return [];
    }

    /// <summary>A role open on both files stays with the file that stays.</summary>
    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var owners = act.Db.Set<Ownership>();
        DateTime? now = act.Now;
        var kept = owners.Where(o => o.Customer == to && o.EndedAt == null).Select(o => o.Role);
        await owners.Where(o => o.Customer == from && o.EndedAt == null && kept.Contains(o.Role))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.EndedAt, now));
        await owners.Where(o => o.Customer == from).ExecuteUpdateAsync(set => set.SetProperty(o => o.Customer, to));
        await Ownership.Hold(to, act);
        await Ownership.Relate(to, act);
    }

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));
}

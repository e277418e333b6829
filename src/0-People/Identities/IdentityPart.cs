using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>The identity document on a customer's file: whole in her copy, gone with her erasure, taken over where a merged file has none.</summary>
internal sealed class IdentityPart(Keys keys) : ICustomerPart
{
    public const string Table = "people_identities";

    public IReadOnlyList<string> Tables => [Table];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) =>
        await act.Db.Set<IdentityDocument>().SingleOrDefaultAsync(i => i.Customer == customer) is not { } identity ? null
            : JsonSerializer.SerializeToNode(
                new { identity.Kind, IdentityNumber = identity.Number(keys).Value, identity.ExpiresOn, identity.RecordedAt }, Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        await act.Db.Set<IdentityDocument>().Where(i => i.Customer == customer).ExecuteDeleteAsync();
        return [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var hers = act.Db.Set<IdentityDocument>().Where(i => i.Customer == from);
        _ = await act.Db.Set<IdentityDocument>().AnyAsync(i => i.Customer == to)
            ? await hers.ExecuteDeleteAsync()
            : await hers.ExecuteUpdateAsync(set => set.SetProperty(i => i.Customer, to));
    }

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>Her tags for her rights: copied by name, taken off when she is erased, joined when files are merged.</summary>
internal sealed class TagsPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_customer_tags"];

    public IReadOnlyList<CustomerPiece> Pieces { get; } =
    [
        new CustomerRows<CustomerTag>("people_customer_tags", _ => true, nameof(CustomerTag.PutAt))
        {
            Part = Parts.Tags,
            Rule = RetentionRules.Marketing,
            Facts = ["people.customer-tagged", "people.customer-untagged"],
        },
    ];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(
        (await CustomerTag.On(customer, act)).Select(t => t.Name), Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        await act.Db.Set<CustomerTag>().Where(t => t.Customer == customer).ExecuteDeleteAsync();
        return [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var hers = act.Db.Set<CustomerTag>().Where(t => t.Customer == to).Select(t => t.Tag);
        await act.Db.Set<CustomerTag>().Where(t => t.Customer == from && hers.Contains(t.Tag)).ExecuteDeleteAsync();
        await act.Db.Set<CustomerTag>().Where(t => t.Customer == from).ExecuteUpdateAsync(set => set.SetProperty(t => t.Customer, to));
    }

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));
}

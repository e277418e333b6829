using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>What she needs. A file nobody has written a need on is not complete (CON-2).</summary>
internal sealed class NeedsPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_needs"];

    public IReadOnlyList<CustomerPiece> Pieces { get; } =
    [
        new CustomerRows<Need>("people_needs", _ => true, nameof(Need.NotedAt))
        {
            Part = Parts.Needs,
            Rule = RetentionRules.Marketing,
            Facts = ["people.need-noted", "people.need-corrected", "people.need-closed"],
        },
    ];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(
        (await act.Db.Set<Need>().Where(n => n.Customer == customer).ToListAsync()).OrderBy(n => n.NotedAt).Select(n => new
        {
            n.Text,
            n.Voice,
            n.Area,
            n.Urgency,
            BudgetMinor = n.Budget?.Minor,
            n.Concern,
            n.DueOn,
            n.NotedAt,
            n.Outcome,
            n.ClosedAt,
            n.ClosedReason,
        }), Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        await act.Db.Set<Need>().Where(n => n.Customer == customer).ExecuteDeleteAsync();
        return [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == to).Select(c => c.Branch).SingleAsync();
        await act.Db.Set<Need>().Where(n => n.Customer == from)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.Customer, to).SetProperty(n => n.Branch, branch));
        await Need.Hold(to, act);
    }

    public async Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) =>
        (await act.Db.Set<Need>().AnyAsync(n => n.Customer == customer) ? 1 : 0, 1);
}

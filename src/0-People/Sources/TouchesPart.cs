using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>
/// How she came, for her rights: copied without who sent her (another's data), the link to people cut when she is erased, the older
/// file's source kept when files are merged.
/// </summary>
internal sealed class TouchesPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_touches"];

    /// <summary>By which source she came belongs to the house's figures; who sent her does not.</summary>
    public IReadOnlyList<CustomerPiece> Pieces { get; } =
    [
        new CustomerRows<Touch>("people_touches", t => t.Referrer != null, nameof(Touch.At))
        {
            Part = Parts.Referrer,
            Rule = RetentionRules.Marketing,
            Facts = ["people.customer-came-by", "people.source-corrected"],
            Speaks = (body, _) => body["referrer"] is not null,
            Remove = (touch, _) =>
            {
                touch.ForgetReferrer();
                return Task.CompletedTask;
            },
        },
    ];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(await (
        from touch in act.Db.Set<Touch>()
        join source in act.Db.Set<Source>() on touch.Source equals source.Id
        where touch.Customer == customer
        orderby touch.At
        select new { source.Name, touch.At }).ToListAsync(), Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        CustomerId? none = null, her = customer;
        await act.Db.Set<Touch>().Where(t => t.Customer == customer || t.Referrer == her)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Referrer, none));
        return [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        CustomerId? none = null, old = from, now = to;
        var touches = act.Db.Set<Touch>();
        if (await touches.AnyAsync(t => t.Customer == to && t.IsFirst))
        {
            await touches.Where(t => t.Customer == from).ExecuteUpdateAsync(set => set.SetProperty(t => t.IsFirst, false));
        }
        // Who is merged with the one she sent did not send herself.
        await touches.Where(t => (t.Customer == from && t.Referrer == now) || (t.Customer == to && t.Referrer == old))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Referrer, none));
        await touches.Where(t => t.Referrer == old).ExecuteUpdateAsync(set => set.SetProperty(t => t.Referrer, now));
        await touches.Where(t => t.Customer == from).ExecuteUpdateAsync(set => set.SetProperty(t => t.Customer, to));
    }

    public async Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) =>
        (await act.Db.Set<Touch>().AnyAsync(t => t.Customer == customer) ? 1 : 0, 1);
}

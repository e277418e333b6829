using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>What a customer agreed to. It is the proof that something was allowed: erasure takes her words and leaves the proof.</summary>
internal sealed class ConsentsPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_consents"];

    public IReadOnlyList<CustomerPiece> Pieces { get; } =
        [new CustomerRows<Consent>("people_consents", _ => true, nameof(Consent.GivenAt)) { Rule = RetentionRules.Remains }];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(
        await (
            from consent in act.Db.Set<Consent>()
            join wording in act.Db.Set<Wording>() on consent.Wording equals wording.Id
            where consent.Customer == customer
            orderby consent.GivenAt
            select new { consent.Purpose, wording.Number, wording.Zh, wording.En, consent.How, consent.GivenAt, consent.WithdrawnAt, consent.WithdrawnReason })
            .ToListAsync(), Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        var consents = await act.Db.Set<Consent>().AsTracking().Where(c => c.Customer == customer).ToListAsync();
        consents.ForEach(c => c.ForgetReason());
        return consents.Count > 0 ? Tables : [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var hers = await act.Db.Set<Consent>().AsTracking().Where(c => c.Customer == from).ToListAsync();
        var standing = await act.Db.Set<Consent>().AsTracking().Where(c => c.Customer == to && c.WithdrawnAt == null).ToListAsync();
        foreach (var one in hers)
        {
            if (one.WithdrawnAt is null && standing.Find(c => c.Purpose == one.Purpose) is { } other)
            {
                var earlier = one.GivenAt < other.GivenAt ? one : other;
                earlier.Withdraw(earlier.How, null, null, act.Now);
                await act.Flush(); // before both stand on one file
            }
            one.MoveTo(to);
        }
    }

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));
}

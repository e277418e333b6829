using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>How a customer wished to be contacted. A refusal outlives her data: she must not be contacted by mistake again.</summary>
internal sealed class ContactingPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_contact_refusals", "people_discretions", "people_phone_holders"];

    public IReadOnlyList<CustomerPiece> Pieces { get; } =
        [new CustomerRows<ContactRefusal>("people_contact_refusals", _ => true, nameof(ContactRefusal.RefusedAt)) { Rule = RetentionRules.Remains }];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(new
    {
        Refused = await act.Db.Set<ContactRefusal>().Where(r => r.Customer == customer).OrderBy(r => r.RefusedAt)
            .Select(r => new { r.Channel, r.Purpose, r.How, r.RefusedAt, r.EndedAt }).ToListAsync(),
        Discreet = await act.Db.Set<Discretion>().Where(d => d.Customer == customer)
            .Select(d => new { d.Channels, d.FromMinute, d.ToMinute, d.NeutralSign }).SingleOrDefaultAsync(),
    }, Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        await act.Db.Set<Discretion>().Where(d => d.Customer == customer).ExecuteDeleteAsync();
        await act.Db.Set<PhoneHolder>().Where(h => h.Customer == customer).ExecuteDeleteAsync();
        return await act.Db.Set<ContactRefusal>().AnyAsync(r => r.Customer == customer) ? ["people_contact_refusals"] : [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var hers = await act.Db.Set<ContactRefusal>().AsTracking().Where(r => r.Customer == from).ToListAsync();
        var standing = await act.Db.Set<ContactRefusal>().Where(r => r.Customer == to && r.EndedAt == null)
            .Select(r => new { r.Channel, r.Purpose }).ToListAsync();
        foreach (var one in hers)
        {
            if (one.EndedAt is null && standing.Exists(s => s.Channel == one.Channel && s.Purpose == one.Purpose))
            {
                one.End(null, act.Now);
            }
            one.MoveTo(to);
        }
        var discretion = await act.Db.Set<Discretion>().AsTracking().SingleOrDefaultAsync(d => d.Customer == from);
        if (await act.Db.Set<Discretion>().AnyAsync(d => d.Customer == to))
        {
            act.Db.RemoveRange(discretion is null ? [] : [discretion]);
        }
        else
        {
            discretion?.MoveTo(to);
        }
        // One file less has the number: who is spoken to on it is asked anew if others still share it.
        await act.Db.Set<PhoneHolder>().Where(h => h.Customer == from).ExecuteDeleteAsync();
    }

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));
}

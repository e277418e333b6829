using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>What People holds of a customer: her file, the search index made of it, and who holds it.</summary>
internal sealed class CustomerFilePart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_customers", "people_search", "file_holder"];

    public IReadOnlyList<CustomerPiece> Pieces { get; } = [new CardNotePiece { Part = Parts.PrivateLife, Rule = RetentionRules.PrivateLife }];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(
        await act.Db.Set<Customer>().Where(c => c.Id == customer)
            .Select(c => new { c.Name, c.Gender, c.Birthday, Phone = c.Phone == null ? null : c.Phone.Value.Value, c.Workplace, c.Note, c.RegisteredAt })
            .SingleAsync(), Catalogue.Json);

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        var row = await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == customer);
        row.Correct(new CustomerProfile("—", null, Gender.Unknown, null, null, null), act.Now);
        await Leave(row, act);
        return [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        await Leave(await act.Db.Set<Customer>().SingleAsync(c => c.Id == from), act);
    }

    // Nobody finds this row any more, and nobody holds it.
    private static async Task Leave(Customer row, Act act)
    {
        await act.Db.Engine.Grams.Remove(act.Db, Customer.SearchIndex, row.Seq);
        await act.Db.Set<FileHolder>().Where(h => h.Customer == row.Id).ExecuteDeleteAsync();
    }

    public async Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act)
    {
        var row = await act.Db.Set<Customer>().SingleAsync(c => c.Id == customer);
        bool[] filled = [row.Phone is not null, row.Gender != Gender.Unknown, row.Birthday is not null, row.Workplace is not null];
        return (filled.Count(f => f), filled.Length);
    }
}

/// <summary>The note on the file itself, which is private life.</summary>
internal sealed class CardNotePiece : CustomerPiece
{
    public CardNotePiece() : base("people_customers")
    {
        Facts = ["people.customer-corrected", "people.customers-merged", ChangesKept.Name];
        Field = field => field == "note";
    }

    public override async Task<IReadOnlyList<Standing>> On(IReadOnlyCollection<CustomerId> customers, DateTime? before, Act act) =>
        await act.Db.Set<Customer>().Where(c => c.NotedAt != null && customers.Contains(c.Id) && c.NotedAt < (before ?? Never))
            .Select(c => new Standing(c.Id, c.NotedAt!.Value)).ToListAsync();

    public override async Task<IReadOnlyList<Guid>> Take(CustomerId customer, DateTime? before, Act act)
    {
        var file = await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == customer);
        if (file.NotedAt is not { } at || at >= (before ?? Never))
        {
            return [];
        }
        file.ForgetNote();
        return [customer.Value];
    }
}

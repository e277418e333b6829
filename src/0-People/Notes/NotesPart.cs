using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>What was written about her and what she was given. Notes are no medical record: they go when she wishes it.</summary>
internal sealed class NotesPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_notes", "people_favours"];

    /// <summary>What is private in them has its own time; talks without a level are kept to win her and keep her.</summary>
    public IReadOnlyList<CustomerPiece> Pieces { get; } =
    [
        Notes(n => n.Level == InformationLevel.PrivateLife, Parts.PrivateLife, RetentionRules.PrivateLife),
        Notes(n => n.Level == null, Parts.Talks, RetentionRules.Marketing),
        Notes(n => n.Level == InformationLevel.Medical, Parts.Talks, RetentionRules.Medical),
        Notes(n => n.Level == InformationLevel.Contact || n.Level == InformationLevel.Money, Parts.Talks, null),
        new CustomerRows<Favour>("people_favours", _ => true, nameof(Favour.NotedAt))
        {
            Part = Parts.Favours,
            Facts = ["people.favour-noted", "people.favour-struck"],
        },
    ];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => new JsonObject
    {
        ["notes"] = JsonSerializer.SerializeToNode(await act.Db.Set<Note>().Where(n => n.Customer == customer).OrderBy(n => n.SaidOn)
            .Select(n => new { n.Kind, n.Level, n.Text, n.Mood, n.SaidOn, n.WrittenAt, n.StruckAt, n.StruckReason }).ToListAsync(), Catalogue.Json),
        ["favours"] = JsonSerializer.SerializeToNode(await act.Db.Set<Favour>().Where(f => f.Customer == customer).OrderBy(f => f.GivenOn)
            .Select(f => new { f.Kind, f.What, f.Why, f.ValueMinor, f.GivenOn, f.StruckAt, f.StruckReason }).ToListAsync(), Catalogue.Json),
    };

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        await act.Db.Set<Note>().Where(n => n.Customer == customer).ExecuteDeleteAsync();
        await act.Db.Set<Favour>().Where(f => f.Customer == customer).ExecuteDeleteAsync();
        return [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        await act.Db.Set<Note>().Where(n => n.Customer == from).ExecuteUpdateAsync(set => set.SetProperty(n => n.Customer, to));
        await act.Db.Set<Favour>().Where(f => f.Customer == from).ExecuteUpdateAsync(set => set.SetProperty(f => f.Customer, to));
    }

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));

    private static CustomerRows<Note> Notes(Expression<Func<Note, bool>> which, string part, string? rule) =>
        new("people_notes", which, nameof(Note.WrittenAt))
        {
            Part = part,
            Rule = rule,
            Facts = ["people.note-written", "people.note-struck"],
            Speaks = CustomerPiece.SpeaksOf("note"),
            Row = note => note.Id.Value,
        };
}

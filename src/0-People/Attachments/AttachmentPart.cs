using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>What is attached to a customer's file: named in her copy, destroyed with her erasure, moved with a merge.</summary>
internal sealed class AttachmentPart : ICustomerPart
{
    private static readonly string[] s_facts = ["people.attachment-added", "people.attachment-removed"];

    public IReadOnlyList<string> Tables => ["people_attachments"];

    public IReadOnlyList<CustomerPiece> Pieces { get; } =
    [
        new CustomerRows<Attachment>("people_attachments", a => a.Level == null || a.Level != InformationLevel.Medical, nameof(Attachment.AddedAt))
        {
            Part = Parts.Attachments,
            Facts = s_facts,
            Speaks = (body, gone) => Speaks(body, gone, medical: false),
            Row = attachment => attachment.Id.Value,
            Remove = Attachment.Remove,
        },
        new CustomerRows<Attachment>("people_attachments", a => a.Level == InformationLevel.Medical, nameof(Attachment.AddedAt))
        {
            Rule = RetentionRules.Medical,
            Facts = s_facts,
            Speaks = (body, gone) => Speaks(body, gone, medical: true),
            Row = attachment => attachment.Id.Value,
            Remove = Attachment.Remove,
        },
    ];

    public async Task<JsonNode?> Export(CustomerId customer, Act act) => JsonSerializer.SerializeToNode(
        await (from attachment in act.Db.Set<Attachment>()
               where attachment.Customer == customer
               join file in act.Db.Set<StoredFile>() on attachment.File equals file.Id
               orderby attachment.AddedAt
               select new { attachment.Name, file.MediaType, file.SizeBytes, attachment.Level, attachment.AddedAt }).ToListAsync(),
        Catalogue.Json);

    /// <summary>The medical record is kept as long as the law says (ORG-5); everything else can no longer be opened by anyone.</summary>
    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        var all = await act.Db.Set<Attachment>().AsTracking().Where(a => a.Customer == customer).ToListAsync();
        foreach (var attachment in all.Where(a => a.Level != InformationLevel.Medical))
        {
            await Attachment.Remove(attachment, act);
        }
        return all.Exists(a => a.Level == InformationLevel.Medical) ? Tables : [];
    }

    public Task Repoint(CustomerId from, CustomerId to, Act act) => act.Db.Set<Attachment>().Where(a => a.Customer == from)
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.Customer, to));

    public Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) => Task.FromResult((0, 0));

    /// <summary>Also of one that was removed before: its level stands in the entry of its adding, which comes first.</summary>
    private static bool Speaks(JsonObject body, ISet<Guid> gone, bool medical)
    {
        var attachment = CustomerPiece.Id(body, "attachment") ?? default;
        if (body.ContainsKey("mediaType") && body["level"]?.GetValue<string>() == nameof(InformationLevel.Medical) == medical)
        {
            gone.Add(attachment);
        }
        return gone.Contains(attachment);
    }
}

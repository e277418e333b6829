using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>What is attached to a customer's file: named in her copy, destroyed with her erasure, moved with a merge.</summary>
internal sealed class AttachmentPart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_attachments"];

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
}

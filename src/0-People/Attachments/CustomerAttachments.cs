namespace Yangke.People;

/// <summary>The pictures and documents on a customer's file, newest first; of levels one does not see, only how many there are.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record CustomerAttachments(CustomerId Customer) : IQuery<CustomerAttachmentsAnswer>;

/// <summary>At most 200; <c>hidden</c> counts what stands at levels closed to one, <c>levels</c> are those one can add at.</summary>
public sealed record CustomerAttachmentsAnswer(
    IReadOnlyList<AttachmentRow> Rows, int Hidden, IReadOnlyList<InformationLevel> Levels, IReadOnlyList<string> May);

/// <summary>One attachment; pictures have a size in pixels.</summary>
public sealed record AttachmentRow(
    AttachmentId Attachment, string Name, string MediaType, long SizeBytes, int Width, int Height, bool HasPreview,
    InformationLevel? Level, DateTime AddedAt, string AddedBy);

internal sealed class CustomerAttachmentsHandler : IHandle<CustomerAttachments, CustomerAttachmentsAnswer>
{
    private static readonly string[] s_offered = [Permissions.Attach];

    public async Task<CustomerAttachmentsAnswer> Handle(CustomerAttachments asked, Act act)
    {
        var rows = await (
            from attachment in act.Db.Set<Attachment>()
            where attachment.Customer == asked.Customer
            join file in act.Db.Set<StoredFile>() on attachment.File equals file.Id
            from staff in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == attachment.AddedBy).DefaultIfEmpty()
            orderby attachment.AddedAt descending, attachment.Id descending
            select new AttachmentRow(
                attachment.Id, attachment.Name, file.MediaType, file.SizeBytes, file.Width, file.Height, attachment.Preview != null,
                attachment.Level, attachment.AddedAt, staff!.Name)).Take(200).ToListAsync();
        var seen = rows.Where(row => act.Actor.Sees(row.Level)).ToList();
        foreach (var level in seen.Select(row => row.Level).OfType<InformationLevel>().Distinct())
        {
            await act.Saw(asked.Customer, level);
        }
        return new CustomerAttachmentsAnswer(seen, rows.Count - seen.Count,
            act.Actor.Seen(), [.. s_offered.Where(act.Actor.May)]);
    }
}

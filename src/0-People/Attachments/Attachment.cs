namespace Yangke.People;

/// <summary>Identity of an attachment.</summary>
public readonly record struct AttachmentId(Guid Value) : IId<AttachmentId>
{
    public static AttachmentId Of(Guid value) => new(value);
    public static AttachmentId New() => new(Kernel.Ids.New());
}

/// <summary>A picture or document on a customer's file, closed at rest; never changed, only added and removed.</summary>
internal sealed class Attachment : Entity<AttachmentId>, IOfCustomer
{
    public Attachment(AttachmentId id, CustomerId customer, FileId file, FileId? preview, string name, InformationLevel? level, StaffId addedBy, DateTime addedAt)
    {
        (Id, Customer, File, Preview, Name, Level, AddedBy, AddedAt) = (id, customer, file, preview, name, level, addedBy, addedAt);
    }

    public CustomerId Customer { get; private set; }

    public FileId File { get; private set; }

    /// <summary>A small picture of the picture, made where it was chosen, so that a page of photos is quick.</summary>
    public FileId? Preview { get; private set; }

    public string Name { get; private set; }

    /// <summary>Who may see it (ORG-3); none: whoever sees the customer.</summary>
    public InformationLevel? Level { get; private set; }

    public StaffId AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }

    /// <summary>Takes it off the file; its bytes can no longer be opened by anyone.</summary>
    public static async Task Remove(Attachment attachment, Act act)
    {
        act.Db.Remove(attachment);
        await StoredFile.LetGo(attachment.File, act);
        if (attachment.Preview is { } preview)
        {
            await StoredFile.LetGo(preview, act);
        }
    }
}

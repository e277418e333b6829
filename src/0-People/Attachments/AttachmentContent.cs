namespace Yangke.People;

/// <summary>An attachment itself, or its preview, as a file to be kept; whoever reads it is noted.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record AttachmentContent(AttachmentId Attachment, bool Preview = false) : IQuery<AttachmentContentAnswer>;

/// <summary>What its door needs: the name on disk and the wrapped key, which never leave the house, the type, the name people gave it.</summary>
public sealed record AttachmentContentAnswer(string File, byte[] FileKey, string MediaType, string Name);

internal sealed class AttachmentContentHandler : IHandle<AttachmentContent, AttachmentContentAnswer>
{
    public async Task<AttachmentContentAnswer> Handle(AttachmentContent asked, Act act)
    {
        var found = await (
            from attachment in act.Db.Set<Attachment>()
            where attachment.Id == asked.Attachment
            join file in act.Db.Set<StoredFile>() on asked.Preview ? attachment.Preview : attachment.File equals file.Id
            select new { attachment.Customer, attachment.Level, attachment.Name, file.FileKey, file.MediaType, File = file.Name }).SingleOrDefaultAsync();
        if (found?.FileKey is null || !act.Actor.Sees(found.Level))
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        if (found.Level is { } level)
        {
            await act.Saw(found.Customer, level);
        }
        return new AttachmentContentAnswer(found.File, found.FileKey, found.MediaType, found.Name);
    }
}

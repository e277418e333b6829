using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Puts a file one has just sent on a customer's file: JPEG, PNG, WebP or PDF, at an information level one may see oneself. A preview is
/// a small picture of it, sent as well.
/// </summary>
[Needs(Permissions.Attach)]
[Refuses(Refusals.LevelClosedCode, Refusals.PreviewIsNoPictureCode)]
public sealed record AddAttachment(
    CustomerId Customer,
    FileId File,
    [StringLength(100, MinimumLength = 1)] string Name,
    InformationLevel? Level = null,
    FileId? Preview = null) : ICommand<AttachmentAddedAnswer>;

/// <summary>The new attachment.</summary>
public sealed record AttachmentAddedAnswer(AttachmentId Attachment);

internal sealed class AddAttachmentHandler : IHandle<AddAttachment, AttachmentAddedAnswer>
{
    private const int LargestPreview = 1000;

    public async Task<AttachmentAddedAnswer> Handle(AddAttachment asked, Act act)
    {
        if (!act.Actor.Sees(asked.Level))
        {
            throw Refusals.LevelClosed();
        }
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        var file = await StoredFile.Take(asked.File, act);
        if (asked.Preview is { } small && await StoredFile.Take(small, act) is var preview
            && preview is not { Width: > 0 and <= LargestPreview, Height: <= LargestPreview })
        {
            throw Refusals.PreviewIsNoPicture();
        }
        var attachment = new Attachment(
            AttachmentId.New(), asked.Customer, file.Id, asked.Preview, asked.Name.Trim(), asked.Level, act.Actor.Staff, act.Now);
        act.Db.Add(attachment);
        act.Tell(new AttachmentAdded(asked.Customer, branch, attachment.Id, file.MediaType, asked.Level));
        return new AttachmentAddedAnswer(attachment.Id);
    }
}

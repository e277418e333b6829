using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Takes an attachment off a customer's file, with a reason; it cannot be opened any more.</summary>
[Needs(Permissions.Attach)]
public sealed record RemoveAttachment(
    AttachmentId Attachment,
    [StringLength(200, MinimumLength = 2)] string Reason) : ICommand<Done>;

internal sealed class RemoveAttachmentHandler : IHandle<RemoveAttachment, Done>
{
    public async Task<Done> Handle(RemoveAttachment asked, Act act)
    {
        var attachment = await act.Db.Set<Attachment>().AsTracking().SingleAsync(a => a.Id == asked.Attachment);
        if (!act.Actor.Sees(attachment.Level))
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == attachment.Customer).Select(c => c.Branch).SingleAsync();
        await Attachment.Remove(attachment, act);
        act.Reason = asked.Reason;
        act.Tell(new AttachmentRemoved(attachment.Customer, branch, attachment.Id));
        return default;
    }
}

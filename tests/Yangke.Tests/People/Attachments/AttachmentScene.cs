using Yangke.Tests.Kernel.Files;

namespace Yangke.Tests.People.Attachments;

/// <summary>Files sent and attached, as the door and the page do it.</summary>
internal static class AttachmentScene
{
    public static async Task<FileId> Sends(this World world, Who who, byte[]? content = null)
    {
        content ??= Pictures.Png(640, 480);
        var (name, key) = await world.Get<FileStore>().Put(content, CancellationToken.None);
        return await world.System.Do(new KeepFile(Places.Staff(who), name, key, FileKind.Of(content)!, content.Length)).Succeeds();
    }

    public static async Task<AttachmentId> Attaches(this World world, Who who, string name, InformationLevel? level = null) =>
        (await world.As(who).Do(new AddAttachment(world.WangXiaoming, await world.Sends(who), name, level)).Succeeds()).Attachment;
}

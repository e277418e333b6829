using Microsoft.Net.Http.Headers;
using Yangke.Host.Api;

namespace Yangke.Host.Doors;

/// <summary>
/// The doors through which files come and go. What comes is judged by its content, written closed, and waits to be taken by a
/// command; what goes is handed over to be kept, never to be run.
/// </summary>
internal static class FileDoors
{
    public const long LargestBytes = 20L << 20;

    private const string SendPath = "/api/kernel/send-file";

    private static readonly Refusal s_notKept = new("kernel.file-not-kept",
        "只收 JPEG、PNG、WebP 图片和 PDF，这个文件不是，没有保存。", "Only JPEG, PNG and WebP pictures and PDF are kept; this file is none. Nothing was saved.");

    private static readonly Refusal s_tooManyPixels = new("kernel.picture-too-large",
        "图片超过 4000 万像素，没有保存。请缩小后再试。", "This picture has more than 40 million pixels; nothing was saved. Make it smaller and try again.");

    public static bool IsSending(HttpRequest request) => request.Path.Equals(SendPath, StringComparison.OrdinalIgnoreCase);

    public static void MapFiles(this WebApplication app)
    {
        var send = app.MapPost(SendPath, http => ApiDoors.Answer(http, Send)).WithTags("kernel")
            .WithSummary("Sends the bytes of a JPEG, PNG, WebP or PDF; a command (add-attachment) must take it within a day.");
        ApiDoors.Describe(send, typeof(Stream), typeof(SentFile));
        ApiDoors.Describe<AttachmentContent, Stream>(app.MapGet("/api/people/attachment-content", Fetch),
            app.Services.GetRequiredService<Catalogue>().Of(typeof(AttachmentContent)), byPost: false);
    }

    /// <summary>What a sent file is; it must be taken within a day.</summary>
    public sealed record SentFile(FileId File, string MediaType, long SizeBytes, int Width, int Height);

    private static async Task<Outcome<SentFile>> Send(HttpContext http)
    {
        var (actor, works) = (http.Desk().Actor, http.RequestServices.GetRequiredService<Works>());
        if (!actor.May(Permissions.Attach))
        {
            throw new Refused(actor.IsNobody ? KernelRefusals.SignIn : KernelRefusals.NotPermitted);
        }
        await http.RequestServices.GetRequiredService<Limits>().Take($"send-file:{actor.Staff.Value}", 300, TimeSpan.FromHours(1));
        using var content = new MemoryStream();
        await http.Request.Body.CopyToAsync(content, http.RequestAborted);
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        var kind = FileKind.Of(bytes.Span) ?? throw new Refused(s_notKept);
        if (kind.IsTooLarge)
        {
            throw new Refused(s_tooManyPixels);
        }
        var (name, key) = await http.RequestServices.GetRequiredService<FileStore>().Put(bytes, http.RequestAborted);
        var kept = await new Desk(works, Actor.System).Do(new KeepFile(actor.Staff, name, key, kind, bytes.Length));
        return kept.Refusal is { } refusal ? new Outcome<SentFile>(refusal)
            : new Outcome<SentFile>(new SentFile(kept.Value, kind.MediaType, bytes.Length, kind.Width, kind.Height));
    }

    private static async Task Fetch(HttpContext http)
    {
        AttachmentContentAnswer found;
        byte[]? bytes;
        try
        {
            found = (await http.Desk().Ask(Reading.Query<AttachmentContent>(http), http.RequestAborted)).Value;
            bytes = await http.RequestServices.GetRequiredService<FileStore>().Get(found.File, found.FileKey, http.RequestAborted)
                ?? throw new Refused(KernelRefusals.Unavailable);
        }
        catch (Refused refused)
        {
            await Problems.Write(http, refused.Refusal);
            return;
        }
        http.Response.ContentType = found.MediaType;
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = found.Name }.ToString();

        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}

using Yangke.Tests.Kernel.Files;

namespace Yangke.Tests.Host;

/// <summary>Files through the doors: judged by content, handed over to be kept.</summary>
public sealed class FileDoorTests
{
    private const string Send = "/api/kernel/send-file", Bytes = "application/octet-stream";

    [Theory, BothEngines]
    public async Task APictureGoesInAndComesOutToBeKept(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var manager = await house.As(Who.BranchManager);
        var sent = (await manager.PostBytes(Send, Pictures.Png(640, 480), Bytes)).Is(200).Json;
        (sent.GetProperty("mediaType").GetString(), sent.GetProperty("width").GetInt32()).ShouldBe(("image/png", 640));
        var added = await manager.Post("/api/people/add-attachment",
            new { customer = house.WangXiaoming, file = sent.GetProperty("file").GetGuid(), name = "正面\"; x.png" });
        var id = added.Is(200).Json.GetProperty("attachment").GetGuid();

        using var got = await manager.Stream($"/api/people/attachment-content?attachment={id}");
        (await got.Content.ReadAsByteArrayAsync()).ShouldBe(Pictures.Png(640, 480));
        got.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        got.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        got.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        got.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await manager.Get($"/api/people/attachment-content?attachment={Guid.NewGuid()}")).Is(404, "kernel.unknown");
        (await manager.Get("/api/people/attachment-content?attachment=x")).Is(400, "kernel.shape");
    }

    [Theory, BothEngines]
    public async Task WhatIsNoPictureAndNoPdfIsNotKept(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var manager = await house.As(Who.BranchManager);
        (await manager.PostBytes(Send, "<script>alert(1)</script>"u8.ToArray(), Bytes)).Is(422, "kernel.file-not-kept");
        (await manager.PostBytes(Send, [], Bytes)).Is(422, "kernel.file-not-kept");
        (await manager.PostBytes(Send, Pictures.Png(8000, 5001), Bytes)).Is(422, "kernel.picture-too-large");
        using var large = manager.Request(HttpMethod.Post, Send);
        (large.Content, large.Headers.ExpectContinue) = (new ByteArrayContent(new byte[(20 << 20) + 1]), true);
        (await manager.Send(large)).Is(413, "kernel.too-large");
        (await manager.PostBytes(Send, new byte[40 << 20], Bytes)).Is(413, "kernel.too-large");
        (await manager.PostBytes("/api/people/add-attachment", new byte[(1 << 20) + 1])).Is(413, "kernel.too-large");
        using var desk = await house.As(Who.Receptionist);
        (await desk.PostBytes(Send, Pictures.Png(1, 1), Bytes)).Is(403, "kernel.not-permitted");
        using var stranger = house.Stranger();
        (await stranger.PostBytes(Send, Pictures.Png(1, 1), Bytes)).Is(401, "kernel.sign-in");
    }
}

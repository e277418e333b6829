using Yangke.Tests.Kernel.Files;

namespace Yangke.Tests.People.Attachments;

public sealed class AddAttachmentTests
{
    [Theory, BothEngines]
    public async Task APictureStandsOnHerFile(Engine engine)
    {
        await using var world = await World.Open(engine);
        var attachment = await world.Attaches(Who.BranchManager, "术前正面.png", InformationLevel.Medical);
        var row = (await world.As(Who.BranchManager).Ask(new CustomerAttachments(world.WangXiaoming)).Succeeds()).Rows.ShouldHaveSingleItem();
        (row.Attachment, row.Name, row.MediaType, row.Width, row.Level, row.AddedBy)
            .ShouldBe((attachment, "术前正面.png", "image/png", 640, InformationLevel.Medical, "沈令仪"));
        await world.Facts.Were<AttachmentAdded>(f => f.Attachment == attachment && f.Level == InformationLevel.Medical);
    }

    /// <summary>Nobody takes what somebody else sent, nor the same file twice.</summary>
    [Theory, BothEngines]
    public async Task OnlyWhoSentItTakesItAndOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var file = await world.Sends(Who.BranchManager);
        await world.As(Who.RegionalManager).Do(new AddAttachment(world.WangXiaoming, file, "a.png")).IsRefused("kernel.unknown");
        (await world.As(Who.BranchManager).Do(new AddAttachment(world.WangXiaoming, file, "a.png"))).Ok.ShouldBeTrue();
        await world.As(Who.BranchManager).Do(new AddAttachment(world.WangXiaoming, file, "a.png")).IsRefused("kernel.unknown");
    }

    /// <summary>ORG-3: nobody writes at a level she does not see, where she could not read what she wrote.</summary>
    [Theory, BothEngines]
    public async Task OnlyAtALevelOneSees(Engine engine)
    {
        await using var world = await World.Open(engine);
        var file = await world.Sends(Who.Nurse);
        await world.As(Who.Nurse).Do(new AddAttachment(world.WangXiaoming, file, "账单.pdf", InformationLevel.Money)).IsRefused("kernel.unknown"); // West Lake's skin department does not see him at all
        var mine = await world.Sends(Who.BranchManager);
        await world.As(Who.Receptionist).Do(new AddAttachment(world.WangXiaoming, mine, "a.png")).IsRefused("kernel.not-permitted");
    }

    [Theory, BothEngines]
    public async Task APreviewIsASmallPicture(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.BranchManager);
        var (large, pdf) = (await world.Sends(Who.BranchManager, Pictures.Png(1001, 10)), await world.Sends(Who.BranchManager, "%PDF-1.7"u8.ToArray()));
        foreach (var wrong in (FileId[])[large, pdf])
        {
            await desk.Do(new AddAttachment(world.WangXiaoming, await world.Sends(Who.BranchManager), "a.png", Preview: wrong)).IsRefused("people.preview-is-no-picture");
        }
        await desk.Do(new AddAttachment(world.WangXiaoming, await world.Sends(Who.BranchManager), "a.png",
            Preview: await world.Sends(Who.BranchManager, Pictures.Jpeg(480, 320)))).Succeeds();
        (await desk.Ask(new CustomerAttachments(world.WangXiaoming)).Succeeds()).Rows.ShouldHaveSingleItem().HasPreview.ShouldBeTrue();
    }
}

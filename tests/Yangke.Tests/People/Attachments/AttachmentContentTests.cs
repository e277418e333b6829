namespace Yangke.Tests.People.Attachments;

public sealed class AttachmentContentTests
{
    [Theory, BothEngines]
    public async Task WhoSeesTheLevelOpensItAndIsNoted(Engine engine)
    {
        await using var world = await World.Open(engine);
        var attachment = await world.Attaches(Who.BranchManager, "病历.png", InformationLevel.Medical);
        var content = await world.As(Who.BranchManager).Ask(new AttachmentContent(attachment)).Succeeds();
        (await world.Get<FileStore>().Get(content.File, content.FileKey, CancellationToken.None))!.Length.ShouldBe(29);
        (await world.Scalar<string>("SELECT level FROM access_log")).ShouldBe("Medical");
    }

    /// <summary>A closed level, another branch, a preview that is not there and an id nobody has answer alike.</summary>
    [Theory, BothEngines]
    public async Task EverybodyElseIsToldItIsUnknown(Engine engine)
    {
        await using var world = await World.Open(engine);
        var attachment = await world.Attaches(Who.BranchManager, "病历.png", InformationLevel.Medical);
        foreach (var asked in (Task<Outcome<AttachmentContentAnswer>>[])
        [
            world.As(Who.Receptionist).Ask(new AttachmentContent(attachment)),
            world.As(Who.OtherReceptionist).Ask(new AttachmentContent(attachment)),
            world.As(Who.BranchManager).Ask(new AttachmentContent(attachment, Preview: true)),
            world.As(Who.BranchManager).Ask(new AttachmentContent(AttachmentId.New())),
        ])
        {
            (await asked).Refusal!.Code.ShouldBe("kernel.unknown");
        }
    }
}

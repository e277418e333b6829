namespace Yangke.Tests.People.Attachments;

public sealed class RemoveAttachmentTests
{
    [Theory, BothEngines]
    public async Task NobodyOpensItAnyMore(Engine engine)
    {
        await using var world = await World.Open(engine);
        var attachment = await world.Attaches(Who.BranchManager, "拍错了.png");
        await world.As(Who.BranchManager).Do(new RemoveAttachment(attachment, "拍错了人")).Succeeds();
        await world.As(Who.BranchManager).Ask(new AttachmentContent(attachment)).IsRefused("kernel.unknown");
        (await world.Scalar<long>("SELECT count(*) FROM stored_file WHERE file_key IS NOT NULL")).ShouldBe(0);
        (await world.Facts.Entry<AttachmentRemoved>()).Reason.ShouldBe("拍错了人");
    }

    [Theory, BothEngines]
    public async Task OnlyWithinOnesLevelAndScope(Engine engine)
    {
        await using var world = await World.Open(engine);
        var attachment = await world.Attaches(Who.BranchManager, "合影.png");
        await world.As(Who.Receptionist).Do(new RemoveAttachment(attachment, "不要了")).IsRefused("kernel.not-permitted");
        await world.As(Who.Nurse).Do(new RemoveAttachment(attachment, "不要了")).IsRefused("kernel.unknown");
    }

    /// <summary>ORG-5: erasure destroys the keys; the medical record is kept as long as the law says.</summary>
    [Theory, BothEngines]
    public async Task ErasureDestroysAllButTheMedicalRecord(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Attaches(Who.BranchManager, "合影.png");
        await world.Attaches(Who.BranchManager, "病历.png", InformationLevel.Medical);
        var part = world.Get<IEnumerable<ICustomerPart>>().OfType<AttachmentPart>().Single();
        await world.System.Do(new Perform(async act => (await part.Erase(world.WangXiaoming, act)).ShouldHaveSingleItem())).Succeeds();
        (await world.As(Who.BranchManager).Ask(new CustomerAttachments(world.WangXiaoming)).Succeeds()).Rows.ShouldHaveSingleItem().Name.ShouldBe("病历.png");
        await world.System.Do(new Perform(act => part.Repoint(world.WangXiaoming, world.OuyangNa, act))).Succeeds();
        (await world.As(Who.BranchManager).Ask(new CustomerAttachments(world.OuyangNa)).Succeeds()).Rows.ShouldHaveSingleItem();
    }
}

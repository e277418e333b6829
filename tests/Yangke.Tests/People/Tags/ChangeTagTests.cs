namespace Yangke.Tests.People.Tags;

public sealed class ChangeTagTests
{
    [Theory, BothEngines]
    public async Task AnEndedTagStaysWhereItIsAndIsPutOnNobody(Engine engine)
    {
        await using var world = await World.Open(engine);
        var hq = world.As(Who.Administrator);
        var tag = (await hq.Do(new AddTag("活动客")).Succeeds()).Tag;
        await hq.Do(new TagCustomer(world.WangXiaoming, tag)).Succeeds();
        await hq.Do(new ChangeTag(tag, 1, "老活动客", TagColor.Red, Ended: true)).Succeeds();
        (await hq.Ask(new TagList()).Succeeds()).Rows.ShouldBe([new TagRow(tag, 2, "老活动客", TagColor.Red, true)]);
        (await hq.Ask(new CustomerGlance(world.WangXiaoming)).Succeeds()).Tags.ShouldHaveSingleItem().Name.ShouldBe("老活动客");
        await hq.Do(new TagCustomer(world.OuyangNa, tag)).IsRefused("people.tag-ended", "tag");
        await hq.Do(new ChangeTag(tag, 2, "老活动客", TagColor.Red)).Succeeds();
        await hq.Do(new TagCustomer(world.OuyangNa, tag)).Succeeds();
        await world.Facts.Were<TagChanged>(f => f.Ended, f => !f.Ended);
    }

    [Theory, BothEngines]
    public async Task NothingDiffersNothingIsSaidAndAnOldVersionIsRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        var hq = world.As(Who.Administrator);
        var tag = (await hq.Do(new AddTag("甲")).Succeeds()).Tag;
        await hq.Do(new AddTag("乙")).Succeeds();
        await hq.Do(new ChangeTag(tag, 1, "甲", TagColor.Plain)).Succeeds();
        await hq.Do(new ChangeTag(tag, 1, "乙", TagColor.Plain)).IsRefused("people.name-taken", "name");
        await hq.Do(new ChangeTag(tag, 2, "甲", TagColor.Red)).IsRefused("kernel.changed");
        await hq.Do(new ChangeTag(TagId.New(), 1, "丙", TagColor.Red)).IsRefused("kernel.unknown");
        await world.Facts.Were<TagChanged>();
    }
}

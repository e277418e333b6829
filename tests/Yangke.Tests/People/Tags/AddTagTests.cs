namespace Yangke.Tests.People.Tags;

public sealed class AddTagTests
{
    [Theory, BothEngines]
    public async Task ATagStandsInTheDictionary(Engine engine)
    {
        await using var world = await World.Open(engine);
        var tag = (await world.As(Who.Administrator).Do(new AddTag(" VIP ", TagColor.Gold)).Succeeds()).Tag;
        (await world.As(Who.Cashier).Ask(new TagList()).Succeeds()).Rows.ShouldBe([new TagRow(tag, 1, "VIP", TagColor.Gold, false)]);
        await world.Facts.Were<TagAdded>(f => f == new TagAdded(tag, "VIP", TagColor.Gold));
    }

    [Theory, BothEngines]
    public async Task ANameIsTakenOnceHoweverItIsWritten(Engine engine)
    {
        await using var world = await World.Open(engine);
        var hq = world.As(Who.Administrator);
        await hq.Do(new AddTag("VIP")).Succeeds();
        await hq.Do(new AddTag("vip ")).IsRefused("people.name-taken", "name");
        await hq.Do(new AddTag(" ")).IsRefused("kernel.shape", "name");
        await hq.Do(new AddTag(new string('长', 13))).IsRefused("kernel.shape", "name");
        await world.As(Who.BranchManager).Do(new AddTag("自己的")).IsRefused("kernel.not-permitted");
    }
}

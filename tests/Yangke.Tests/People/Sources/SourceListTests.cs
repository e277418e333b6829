namespace Yangke.Tests.People.Sources;

public sealed class SourceListTests
{
    [Theory, BothEngines]
    public async Task EveryChannelOfTheTradeIsShipped(Engine engine)
    {
        await using var world = await World.Open(engine);
        var list = await world.As(Who.Cashier).Ask(new SourceList()).Succeeds();
        list.Rows.Select(r => r.Channel).Distinct().ShouldBe(Enum.GetValues<Channel>());
        list.Rows.ShouldAllBe(r => r.Name.Any(c => c >= '\u4e00') && r.NameEn.All(c => c < 128));
        list.May.ShouldBeEmpty();
        (await world.As(Who.Administrator).Ask(new SourceList()).Succeeds()).May.ShouldBe([Permissions.ManageDictionary]);
    }
}

namespace Yangke.Tests.People.Sources;

public sealed class AddSourceTests
{
    [Theory, BothEngines]
    public async Task ASourceStandsInTheDictionaryOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var hq = world.As(Who.Administrator);
        var source = (await hq.Do(new AddSource("地铁灯箱", "Metro light box", Channel.Promotion)).Succeeds()).Source;
        (await hq.Ask(new SourceList()).Succeeds()).Rows.ShouldContain(
            new SourceRow(source, 1, "地铁灯箱", "Metro light box", Channel.Promotion, false));
        await hq.Do(new AddSource("地铁灯箱 ", "Again", Channel.Promotion)).IsRefused("people.name-taken", "name");
        await world.As(Who.BranchManager).Do(new AddSource("电台", "Radio", Channel.Promotion)).IsRefused("kernel.not-permitted");
        await world.Facts.Were<SourceAdded>(f => f.Name == "地铁灯箱");
    }
}

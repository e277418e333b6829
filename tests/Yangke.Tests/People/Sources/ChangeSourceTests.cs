namespace Yangke.Tests.People.Sources;

public sealed class ChangeSourceTests
{
    [Theory, BothEngines]
    public async Task AnEndedSourceStandsLastAndCanBeTakenUpAgain(Engine engine)
    {
        await using var world = await World.Open(engine);
        var hq = world.As(Who.Administrator);
        var bus = await NameSourceTests.Source(world, "公交广告");
        await hq.Do(new ChangeSource(bus, 1, "公交", "Bus", Channel.Promotion, Ended: true)).Succeeds();
        (await hq.Ask(new SourceList()).Succeeds()).Rows[^1].ShouldBe(new SourceRow(bus, 2, "公交", "Bus", Channel.Promotion, true));
        await hq.Do(new ChangeSource(bus, 2, "传单", "Bus", Channel.Promotion)).IsRefused("people.name-taken", "name");
        await hq.Do(new ChangeSource(bus, 1, "公交", "Bus", Channel.Promotion)).IsRefused("kernel.changed");
        await hq.Do(new ChangeSource(bus, 2, "公交", "Bus", Channel.Promotion)).Succeeds();
        await world.Facts.Were<SourceChanged>(f => f.Ended, f => !f.Ended);
    }
}

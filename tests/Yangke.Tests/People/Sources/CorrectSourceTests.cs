namespace Yangke.Tests.People.Sources;

public sealed class CorrectSourceTests
{
    [Theory, BothEngines]
    public async Task WhoKeepsTheDictionaryCorrectsWithAReason(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (leaflet, walkIn) = (await NameSourceTests.Source(world, "传单"), await NameSourceTests.Source(world, "自然到院"));
        var hq = world.As(Who.Administrator);
        await hq.Do(new CorrectSource(world.WangXiaoming, 1, walkIn, "登记错")).IsRefused("people.no-source");
        await world.As(Who.Receptionist).Do(new NameSource(world.WangXiaoming, leaflet)).Succeeds();
        await world.As(Who.BranchManager).Do(new CorrectSource(world.WangXiaoming, 1, walkIn, "登记错")).IsRefused("kernel.not-permitted");
        await hq.Do(new CorrectSource(world.WangXiaoming, 1, walkIn, "  ")).IsRefused("kernel.shape", "reason");
        await hq.Do(new CorrectSource(world.WangXiaoming, 1, walkIn, "登记错", world.WangXiaoming)).IsRefused("people.referred-by-herself");
        await hq.Do(new CorrectSource(world.WangXiaoming, 1, leaflet, "没变")).Succeeds();
        await hq.Do(new CorrectSource(world.WangXiaoming, 1, walkIn, "登记错", world.OuyangNa)).Succeeds();
        await hq.Do(new CorrectSource(world.WangXiaoming, 1, leaflet, "又错")).IsRefused("kernel.changed");

        var sources = await NameSourceTests.Sources(world, Who.Cashier, world.WangXiaoming);
        (sources.First!.Source.Id, sources.First.WasCorrected, sources.First.Referrer!.Name).ShouldBe((walkIn, true, "欧阳娜"));
        await world.Facts.Were<SourceCorrected>(f => f.Changes.SequenceEqual([new Change("source", "传单", "自然到院")]));
        (await world.Facts.Entry<SourceCorrected>()).Reason.ShouldBe("登记错");
    }
}

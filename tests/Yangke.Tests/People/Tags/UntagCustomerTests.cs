namespace Yangke.Tests.People.Tags;

public sealed class UntagCustomerTests
{
    [Theory, BothEngines]
    public async Task ATagIsTakenOffOnceAndTold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var tag = (await world.As(Who.Administrator).Do(new AddTag("怕疼")).Succeeds()).Tag;
        var desk = world.As(Who.Receptionist);
        await desk.Do(new TagCustomer(world.WangXiaoming, tag)).Succeeds();
        await desk.Do(new UntagCustomer(world.WangXiaoming, tag)).Succeeds();
        await desk.Do(new UntagCustomer(world.WangXiaoming, tag)).Succeeds();
        (await desk.Ask(new CustomerGlance(world.WangXiaoming)).Succeeds()).Tags.ShouldBeEmpty();
        await world.Facts.Were<CustomerUntagged>(f => f.Changes.SequenceEqual([new Change("tag", "怕疼", null)]));
        await world.As(Who.OtherReceptionist).Do(new UntagCustomer(world.WangXiaoming, tag)).IsRefused("kernel.unknown");
    }
}

namespace Yangke.Tests.People.Tags;

public sealed class TagCustomerTests
{
    [Theory, BothEngines]
    public async Task ATagIsPutOnOnceAndTold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var tag = (await world.As(Who.Administrator).Do(new AddTag("怕疼")).Succeeds()).Tag;
        await world.As(Who.Receptionist).Do(new TagCustomer(world.WangXiaoming, tag)).Succeeds();
        await world.As(Who.Receptionist).Do(new TagCustomer(world.WangXiaoming, tag)).Succeeds();
        await world.Facts.Were<CustomerTagged>(f => f.Tag == tag && f.Changes.SequenceEqual([new Change("tag", null, "怕疼")]));
    }

    [Theory, BothEngines]
    public async Task WhoMayNotAndWhoIsElsewhere(Engine engine)
    {
        await using var world = await World.Open(engine);
        var tag = (await world.As(Who.Administrator).Do(new AddTag("怕疼")).Succeeds()).Tag;
        await world.As(Who.Cashier).Do(new TagCustomer(world.WangXiaoming, tag)).IsRefused("kernel.not-permitted");
        await world.As(Who.Receptionist).Do(new TagCustomer(world.ShanXue, tag)).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Do(new TagCustomer(world.WangXiaoming, TagId.New())).IsRefused("kernel.unknown");
    }
}

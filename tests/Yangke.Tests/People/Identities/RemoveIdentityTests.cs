namespace Yangke.Tests.People.Identities;

public sealed class RemoveIdentityTests
{
    [Theory, BothEngines]
    public async Task ItIsGoneAndWhatItToldStays(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        await desk.Do(RecordIdentityTests.Card(world.QiuWudian, 1, RecordIdentityTests.Female)).Succeeds();
        await desk.Do(new RemoveIdentity(world.QiuWudian, 1)).IsRefused("kernel.changed");
        await desk.Do(new RemoveIdentity(world.QiuWudian, 2, "登记在别人名下")).Succeeds();
        var card = await desk.Ask(new CustomerCard(world.QiuWudian)).Succeeds();
        (card.Identity, card.Birthday).ShouldBe((null, new DateOnly(1992, 5, 14)));
        var entry = await world.Facts.Entry<IdentityRemoved>();
        entry.Reason.ShouldBe("登记在别人名下");
        entry.Body!.ShouldNotContain(RecordIdentityTests.Female);
        await desk.Do(new RemoveIdentity(world.QiuWudian, card.Version)).IsRefused("people.no-identity");
        (await desk.Ask(new CustomerTimeline(world.QiuWudian)).Succeeds()).Entries[0].Changes.Select(c => c.From)
            .ShouldBe(["ResidentCard", "330***********0025"]);
    }

    [Theory, BothEngines]
    public async Task PermissionAndScopeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Cashier).Do(new RemoveIdentity(world.WangXiaoming, 1)).IsRefused("kernel.not-permitted");
        (await world.As(Who.Receptionist).Do(new RemoveIdentity(world.ShanXue, 1)).IsRefused("kernel.unknown"))
            .ShouldBe(await world.As(Who.Receptionist).Do(new RemoveIdentity(CustomerId.New(), 1)).IsRefused("kernel.unknown"));
    }
}

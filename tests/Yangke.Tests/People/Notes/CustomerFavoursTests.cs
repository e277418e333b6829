namespace Yangke.Tests.People;

public sealed class CustomerFavoursTests
{
    [Theory, BothEngines]
    public async Task TheLatestFirstAndTheTotalForWhoSeesMoney(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var asked = NoteFavourTests.Asked(world);
        await manager.Do(asked with { What = "早的", GivenOn = new DateOnly(2026, 1, 1) }).Succeeds();
        await manager.Do(asked with { What = "晚的", ValueMinor = 100 }).Succeeds();
        var favours = await manager.Ask(new CustomerFavours(world.WangXiaoming)).Succeeds();
        favours.Rows.Select(r => r.What).ShouldBe(["晚的", "早的"]);
        (favours.Count, favours.TotalMinor).ShouldBe((2, 20_000L));
        favours.May.ShouldBe(["people.note-favour"]);
        var desk = await world.As(Who.Receptionist).Ask(new CustomerFavours(world.WangXiaoming)).Succeeds();
        (desk.Count, desk.TotalMinor).ShouldBe((2, null));
        desk.Rows.ShouldAllBe(r => r.ValueMinor == null);
        desk.Hidden.ShouldBe([InformationLevel.Money]);
        (await manager.Ask(new CustomerFavours(world.ShanXue)).IsRefused("kernel.unknown"))
            .ShouldBe(await manager.Ask(new CustomerFavours(CustomerId.New())).IsRefused("kernel.unknown"));
    }
}

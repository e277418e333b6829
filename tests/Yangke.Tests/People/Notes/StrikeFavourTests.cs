namespace Yangke.Tests.People;

public sealed class StrikeFavourTests
{
    [Theory, BothEngines]
    public async Task AFavourNotedWronglyCountsNoMore(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var favour = (await manager.Do(NoteFavourTests.Asked(world)).Succeeds()).Favour;
        await manager.Do(NoteFavourTests.Asked(world) with { ValueMinor = 100 }).Succeeds();
        await manager.Do(new StrikeFavour(favour, "记了两遍")).Succeeds();
        await manager.Do(new StrikeFavour(favour, "记了两遍")).IsRefused("people.already-struck");
        await world.Facts.Were<FavourStruck>(f => f.Favour == favour);
        var favours = await manager.Ask(new CustomerFavours(world.WangXiaoming)).Succeeds();
        (favours.Count, favours.TotalMinor).ShouldBe((1, 100L));
        favours.Rows.Single(r => r.Favour == favour).StruckReason.ShouldBe("记了两遍");
        await world.As(Who.Cashier).Do(new StrikeFavour(favour, "x")).IsRefused("kernel.not-permitted");
        await manager.Do(new StrikeFavour(FavourId.New(), "x")).IsRefused("kernel.unknown");
    }
}

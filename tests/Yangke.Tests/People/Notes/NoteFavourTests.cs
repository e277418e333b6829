namespace Yangke.Tests.People;

public sealed class NoteFavourTests
{
    internal static NoteFavour Asked(World world) => new(
        world.WangXiaoming, FavourKind.Gift, "面膜一盒", 19_900, "生日", new DateOnly(2026, 3, 1), Places.Staff(Who.Receptionist));

    [Theory, BothEngines]
    public async Task WhatSheWasGivenIsNotedTheTimelineWithoutItsWorth(Engine engine)
    {
        await using var world = await World.Open(engine);
        var favour = (await world.As(Who.BranchManager).Do(Asked(world)).Succeeds()).Favour;
        var told = await world.Facts.Were<FavourNoted>(f => f.Favour == favour && f.Kind == FavourKind.Gift);
        told[0].Changes.ShouldBe([new Change("Gift", null, "面膜一盒")]);
        (await world.Facts.Entry<FavourNoted>()).Body!.ShouldNotContain("19900");
        var row = (await world.As(Who.BranchManager).Ask(new CustomerFavours(world.WangXiaoming)).Succeeds()).Rows.Single();
        (row.What, row.ValueMinor, row.Why, row.GivenBy!.Name, row.GivenOn).ShouldBe(("面膜一盒", 19_900L, "生日", "苏小蔓", new DateOnly(2026, 3, 1)));
    }

    [Theory, BothEngines]
    public async Task ItsWorthIsMoneyAndDaysScopeAndShapeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var actor = await manager.Actor;
        var nurse = new Desk(world.Works, actor with { Permissions = [Permissions.SeeCustomers, Permissions.WriteNotes] });
        await nurse.Do(Asked(world)).Succeeds();
        (await nurse.Ask(new CustomerFavours(world.WangXiaoming)).Succeeds()).Rows.Single().ValueMinor.ShouldBeNull();
        await manager.Do(Asked(world) with { GivenOn = new DateOnly(2026, 3, 3) }).IsRefused("people.day-unlikely", "givenOn");
        await manager.Do(Asked(world) with { What = "" }).IsRefused("kernel.shape", "what");
        await manager.Do(Asked(world) with { Customer = world.ShanXue }).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Do(Asked(world)).IsRefused("kernel.not-permitted");
    }
}

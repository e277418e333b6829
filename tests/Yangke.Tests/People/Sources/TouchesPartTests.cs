namespace Yangke.Tests.People.Sources;

/// <summary>Her rights reach how she came and who cared for her (ORG-5).</summary>
public sealed class TouchesPartTests
{
    private static ICustomerPart Part(World world, string table) => world.Get<IEnumerable<ICustomerPart>>().Single(p => p.Tables.Contains(table));

    [Theory, BothEngines]
    public async Task ErasingCutsTheLinkToPeopleAndKeepsTheChannel(Engine engine)
    {
        await using var world = await World.Open(engine);
        var friend = await NameSourceTests.Source(world, "老客转介绍");
        await world.As(Who.Receptionist).Do(new NameSource(world.WangXiaoming, friend, world.OuyangNa)).Succeeds();
        await world.System.Do(new Perform(async act =>
        {
            (await Part(world, "people_touches").Export(world.WangXiaoming, act))!.ToJsonString().ShouldNotContain("欧阳娜");
            (await Part(world, "people_touches").Erase(world.OuyangNa, act)).ShouldBeEmpty();
        })).Succeeds();
        var first = (await NameSourceTests.Sources(world, Who.Receptionist, world.WangXiaoming)).First!;
        (first.Source.Id, first.WasReferred).ShouldBe((friend, false));
    }

    [Theory, BothEngines]
    public async Task MergingKeepsOneSourceAndOneOwnerARole(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var (leaflet, friend) = (await NameSourceTests.Source(world, "传单"), await NameSourceTests.Source(world, "老客转介绍"));
        await manager.Do(new NameSource(world.WangXiaoming, friend, world.OuyangNa)).Succeeds();
        await manager.Do(new NameSource(world.OuyangNa, leaflet)).Succeeds();
        await manager.Do(new NameSource(world.QiuWudian, friend, world.WangXiaoming)).Succeeds();
        await manager.Do(new AssignOwner(world.WangXiaoming, OwnerRole.Consultant, Places.Staff(Who.Consultant))).Succeeds();
        await manager.Do(new AssignOwner(world.WangXiaoming, OwnerRole.Nurse, Places.Staff(Who.Nurse))).Succeeds();
        await manager.Do(new AssignOwner(world.OuyangNa, OwnerRole.Nurse, Places.Staff(Who.BranchManager))).Succeeds();
        await world.System.Do(new Perform(async act =>
        {
            await Part(world, "people_touches").Repoint(world.WangXiaoming, world.OuyangNa, act);
            await Part(world, "people_owners").Repoint(world.WangXiaoming, world.OuyangNa, act);
        })).Succeeds();

        var sources = await NameSourceTests.Sources(world, Who.BranchManager, world.OuyangNa);
        sources.First!.Source.Id.ShouldBe(leaflet);
        sources.Later.ShouldHaveSingleItem().WasReferred.ShouldBeFalse();
        (await NameSourceTests.Sources(world, Who.BranchManager, world.QiuWudian)).First!.Referrer!.Id.ShouldBe(world.OuyangNa);
        var owners = await manager.Ask(new CustomerOwners(world.OuyangNa)).Succeeds();
        owners.Now.Select(o => (o.Role, o.Staff.Name)).ShouldBe([(OwnerRole.Consultant, "顾言"), (OwnerRole.Nurse, "沈令仪")]);
        owners.Before.ShouldHaveSingleItem().Staff.Name.ShouldBe("陆知夏");
    }
}

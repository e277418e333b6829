namespace Yangke.Tests.People.Owners;

public sealed class AssignOwnerTests
{
    private static AssignOwner To(World world, OwnerRole role, Who? who, string? reason = null) =>
        new(world.WangXiaoming, role, who is { } staff ? Places.Staff(staff) : null, reason);

    [Theory, BothEngines]
    public async Task TheFormerEndsTheNewBeginsAndBothAreTold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(To(world, OwnerRole.Nurse, Who.Nurse)).Succeeds();
        await manager.Do(To(world, OwnerRole.Nurse, Who.Nurse)).Succeeds();
        await manager.Do(To(world, OwnerRole.Nurse, Who.Consultant)).IsRefused("people.owner-reason", "reason");
        world.Clock.Move(TimeSpan.FromHours(2));
        await manager.Do(To(world, OwnerRole.Nurse, Who.Consultant, "护士休假")).Succeeds();
        await manager.Do(To(world, OwnerRole.Nurse, null, "不再需要")).Succeeds();

        var owners = await world.As(Who.Cashier).Ask(new CustomerOwners(world.WangXiaoming)).Succeeds();
        owners.Now.ShouldBeEmpty();
        owners.Before.Select(o => (o.Staff.Name, o.Reason)).ShouldBe([("顾言", "护士休假"), ("陆知夏", null)]);
        (owners.Before[1].EndedAt!.Value - owners.Before[1].BegunAt).Hours.ShouldBe(2);
        await world.Facts.Were<OwnerAssigned>(
            f => f.Changes.SequenceEqual([new Change("ownerNurse", null, "陆知夏")]),
            f => f.Changes.SequenceEqual([new Change("ownerNurse", "陆知夏", "顾言")]),
            f => f.Changes.SequenceEqual([new Change("ownerNurse", "顾言", null)]));
    }

    /// <summary>The consultant is the relationship owner: card, scope and search follow; without one it is who registered her (FU-10).</summary>
    [Theory, BothEngines]
    public async Task TheConsultantIsTheRelationshipOwner(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (manager, consultant) = (world.As(Who.BranchManager), world.As(Who.Consultant));
        await consultant.Ask(new CustomerCard(world.WangXiaoming)).IsRefused("kernel.unknown");
        (await consultant.Ask(new FindCustomers("王小明")).Succeeds()).Hits.ShouldBeEmpty();

        await manager.Do(To(world, OwnerRole.Consultant, Who.Consultant)).Succeeds();
        (await consultant.Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Owner!.Name.ShouldBe("顾言");
        (await consultant.Ask(new FindCustomers("王小明")).Succeeds()).Hits.ShouldHaveSingleItem();

        await manager.Do(To(world, OwnerRole.Consultant, null, "退回")).Succeeds();
        await consultant.Ask(new CustomerCard(world.WangXiaoming)).IsRefused("kernel.unknown");
        (await consultant.Ask(new FindCustomers("王小明")).Succeeds()).Hits.ShouldBeEmpty();
        (await manager.Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Owner!.Name.ShouldBe("苏小蔓");
    }

    /// <summary>The database keeps one open owner a role, whoever writes.</summary>
    [Theory, BothEngines]
    public async Task OneOpenOwnerARole(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(To(world, OwnerRole.Doctor, Who.Nurse)).Succeeds();
        await world.As(Who.BranchManager).Do(To(world, OwnerRole.Doctor, Who.BranchManager, "换")).Succeeds();
        await Should.ThrowAsync<Exception>(() => world.Sql("UPDATE people_owners SET ended_at = NULL"));
    }

    [Theory, BothEngines]
    public async Task WhoHasLeftWhoIsElsewhereAndWhoMayNot(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Cashier))).Succeeds();
        await world.As(Who.BranchManager).Do(To(world, OwnerRole.Nurse, Who.Cashier)).IsRefused("people.owner-ended", "staff");
        await world.As(Who.BranchManager).Do(To(world, OwnerRole.Nurse, Who.OtherReceptionist)).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Do(To(world, OwnerRole.Nurse, Who.Nurse)).IsRefused("kernel.not-permitted");
        await world.As(Who.BranchManager).Do(To(world, OwnerRole.Nurse, null)).Succeeds();
        await world.Facts.Were<OwnerAssigned>();
    }
}

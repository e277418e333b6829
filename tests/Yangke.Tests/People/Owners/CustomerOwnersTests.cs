namespace Yangke.Tests.People.Owners;

public sealed class CustomerOwnersTests
{
    [Theory, BothEngines]
    public async Task PresentOnesStandByRoleAndWhoLeftIsMarked(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(new AssignOwner(world.WangXiaoming, OwnerRole.Nurse, Places.Staff(Who.Nurse))).Succeeds();
        await manager.Do(new AssignOwner(world.WangXiaoming, OwnerRole.Consultant, Places.Staff(Who.Consultant))).Succeeds();
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Nurse))).Succeeds();
        var owners = await manager.Ask(new CustomerOwners(world.WangXiaoming)).Succeeds();
        owners.Now.Select(o => (o.Role, o.HasLeft)).ShouldBe([(OwnerRole.Consultant, false), (OwnerRole.Nurse, true)]);
        owners.May.ShouldBe([Permissions.AssignOwner]);
        (await world.As(Who.Cashier).Ask(new CustomerOwners(world.WangXiaoming)).Succeeds()).May.ShouldBeEmpty();
        await world.As(Who.OtherReceptionist).Ask(new CustomerOwners(world.WangXiaoming)).IsRefused("kernel.unknown");
    }
}

namespace Yangke.Tests.People;

public sealed class StaffListTests
{
    [Theory, BothEngines]
    public async Task EverybodyWithinOnesScopePresentOnesFirst(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Cashier))).Succeeds();
        var all = (await world.As(Who.Auditor).Ask(new StaffList()).Succeeds()).Rows;
        all.Count.ShouldBe(9);
        (all[^1].Staff, all[^1].IsActive).ShouldBe((Places.Staff(Who.Cashier), false));
        all.Single(r => r.Staff == Places.Staff(Who.Nurse)).SignedInAt.ShouldBe(MovableClock.Monday.UtcDateTime);
        (await world.As(Who.BranchManager).Ask(new StaffList()).Succeeds()).Rows
            .ShouldNotContain(r => r.Staff == Places.Staff(Who.OtherReceptionist));
        await world.As(Who.Receptionist).Ask(new StaffList()).IsRefused("kernel.not-permitted");
    }
}

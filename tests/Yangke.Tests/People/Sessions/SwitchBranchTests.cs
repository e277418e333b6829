namespace Yangke.Tests.People;

public sealed class SwitchBranchTests
{
    [Theory, BothEngines]
    public async Task OneGoesOnWorkingInAnotherBranchOfOnesScope(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.RegionalManager).Do(new SwitchBranch(Places.North)).Succeeds();
        var again = world.By(Places.SecretOf(Who.RegionalManager));
        (await again.Ask(new Me()).Succeeds()).Branch.ShouldBe(new BranchNamed(Places.North, "城北店"));
        var registered = await again.Do(new RegisterCustomer("城北客")).Succeeds();
        (await again.Ask(new CustomerCard(registered.Customer)).Succeeds()).Branch.Id.ShouldBe(Places.North);
        await world.Facts.Were<BranchSwitched>(f => f.Branch == Places.North);
        await world.As(Who.Administrator).Do(new SwitchBranch(Places.Riverside)).Succeeds();
    }

    /// <summary>A branch out of sight answers like an unknown one; one in sight where one does not work says so.</summary>
    [Theory, BothEngines]
    public async Task ABranchOutsideOnesScopeIsRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.RegionalManager).Do(new SwitchBranch(Places.Riverside)).IsRefused("kernel.unknown"))
            .ShouldBe(await world.As(Who.RegionalManager).Do(new SwitchBranch(BranchId.New())).IsRefused("kernel.unknown"));
        await world.As(Who.Receptionist).Do(new SwitchBranch(Places.North)).IsRefused("kernel.unknown");
        await world.As(Who.Consultant).Do(new SwitchBranch(Places.WestLake)).IsRefused("people.not-your-branch", "branch");
        await world.Nobody.Do(new SwitchBranch(Places.North)).IsRefused("kernel.sign-in");
        await world.Facts.WereNone();
    }
}

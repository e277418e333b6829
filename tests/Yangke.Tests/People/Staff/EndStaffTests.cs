namespace Yangke.Tests.People;

public sealed class EndStaffTests
{
    [Theory, BothEngines]
    public async Task EverySessionAndTokenOfHersEndsAtOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var token = (await world.As(Who.BranchManager).Do(new CreateToken("表格")).Succeeds()).Token;
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.BranchManager))).Succeeds();
        (await world.System.Ask(new WhoIs(Places.SecretOf(Who.BranchManager))).Succeeds()).ShouldBeNull();
        (await world.System.Ask(new WhoIs(token)).Succeeds()).ShouldBeNull();
        await world.Nobody.Do(new SignIn(Cast.AccountOf(Who.BranchManager), Cast.Password, "x", "y")).IsRefused("people.sign-in-refused");
        await world.Facts.Were<StaffEnded>(f => f.Staff == Places.Staff(Who.BranchManager));
        await world.Facts.Were<SessionEnded>(f => f.Staff == Places.Staff(Who.BranchManager));
    }

    [Theory, BothEngines]
    public async Task NeitherOneselfNorSomebodyWithMoreScope(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Administrator))).IsRefused("people.beyond-your-own");
        var admin = await world.As(Who.Administrator).Actor;
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        await small.Do(new EndStaff(Places.Staff(Who.RegionalManager))).IsRefused("people.beyond-your-own");
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task PermissionPresenceAndScopeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        await world.As(Who.BranchManager).Do(new EndStaff(Places.Staff(Who.Cashier))).IsRefused("kernel.not-permitted");
        await new Desk(world.Works, admin with { ByToken = true }).Do(new EndStaff(Places.Staff(Who.Cashier))).IsRefused("kernel.not-permitted");
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        (await small.Do(new EndStaff(Places.Staff(Who.OtherReceptionist))).IsRefused("kernel.unknown"))
            .ShouldBe(await small.Do(new EndStaff(StaffId.New())).IsRefused("kernel.unknown"));
    }
}

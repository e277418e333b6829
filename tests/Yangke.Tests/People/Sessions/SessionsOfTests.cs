namespace Yangke.Tests.People;

public sealed class SessionsOfTests
{
    [Theory, BothEngines]
    public async Task WhoManagesStaffSeesAColleaguesOpenSessionsAndEndsThem(Engine engine)
    {
        await using var world = await World.Open(engine);
        var second = await world.Nobody.Do(new SignIn("qiantai", Cast.Password, "Firefox", "10.0.0.9")).Succeeds();
        var admin = world.As(Who.Administrator);
        var open = (await admin.Ask(new SessionsOf(Places.Staff(Who.Receptionist))).Succeeds()).Rows;
        open.Count.ShouldBe(2);
        open.ShouldContain(r => r.Session == second.Session && r.Device == "Firefox" && r.Address == "10.0.0.9" && !r.IsThis);
        await admin.Do(new EndSession(second.Session)).Succeeds();
        (await admin.Ask(new SessionsOf(Places.Staff(Who.Receptionist))).Succeeds()).Rows.ShouldHaveSingleItem();
        (await world.System.Ask(new WhoIs(second.Secret)).Succeeds()).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task PermissionPresenceAndScopeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        await world.As(Who.BranchManager).Ask(new SessionsOf(Places.Staff(Who.Cashier))).IsRefused("kernel.not-permitted");
        await new Desk(world.Works, admin with { ByToken = true }).Ask(new SessionsOf(Places.Staff(Who.Cashier))).IsRefused("kernel.not-permitted");
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        (await small.Ask(new SessionsOf(Places.Staff(Who.OtherReceptionist))).IsRefused("kernel.unknown"))
            .ShouldBe(await small.Ask(new SessionsOf(StaffId.New())).IsRefused("kernel.unknown"));
    }
}

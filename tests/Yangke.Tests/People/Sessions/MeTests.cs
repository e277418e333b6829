namespace Yangke.Tests.People;

public sealed class MeTests
{
    [Theory, BothEngines]
    public async Task WhoIAmHereAndWhereIMayWork(Engine engine)
    {
        await using var world = await World.Open(engine);
        var me = await world.As(Who.RegionalManager).Ask(new Me()).Succeeds();
        (me.Name, me.Account, me.Position.NameEn, me.Scope).ShouldBe(("周以宁", "quyu", "Regional manager", ScopeLevel.Region));
        me.Branches.Select(b => b.Name).ShouldBe(["城北店", "西湖店"], ignoreOrder: true);
        me.Permissions.ShouldContain(Permissions.PrivateLife);
        (await world.As(Who.Consultant).Ask(new Me()).Succeeds()).Branches.ShouldHaveSingleItem().Id.ShouldBe(Places.WestLake);
        (await world.As(Who.Administrator).Ask(new Me()).Succeeds()).Branches.Count.ShouldBe(3);
        await world.Nobody.Ask(new Me()).IsRefused("kernel.sign-in");
    }

    /// <summary>A second sign-in is told to both: each sees the other, with its device and since when.</summary>
    [Theory, BothEngines]
    public async Task WhereElseIAmSignedIn(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Receptionist).Ask(new Me()).Succeeds()).Elsewhere.ShouldBeEmpty();
        world.Clock.Move(TimeSpan.FromMinutes(5));
        var second = await world.Nobody.Do(new SignIn("qiantai", Cast.Password, "iPhone", "10.0.0.1")).Succeeds();
        var (earlier, later) = ((await world.As(Who.Receptionist).Ask(new Me()).Succeeds()).Elsewhere.ShouldHaveSingleItem(),
            (await world.By(second.Secret).Ask(new Me()).Succeeds()).Elsewhere.ShouldHaveSingleItem());
        (earlier.Session, earlier.Device).ShouldBe((second.Session, "iPhone"));
        (later.Device, later.Since).ShouldBe(("test", MovableClock.Monday.UtcDateTime));
        await world.As(Who.Receptionist).Do(new EndSession(second.Session)).Succeeds();
        (await world.As(Who.Receptionist).Ask(new Me()).Succeeds()).Elsewhere.ShouldBeEmpty();
        var actor = await world.As(Who.Receptionist).Actor;
        (await new Desk(world.Works, actor with { ByToken = true }).Ask(new Me()).Succeeds()).Elsewhere.ShouldBeEmpty(); // a program is told nothing
    }
}

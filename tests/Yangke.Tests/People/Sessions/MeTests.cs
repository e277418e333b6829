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
}

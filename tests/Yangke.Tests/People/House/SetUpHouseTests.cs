namespace Yangke.Tests.People;

public sealed class SetUpHouseTests
{
    private static SetUpHouse With(World world, HouseKind kind = HouseKind.Own) =>
        new(world.Get<SetUpCode>().Value, kind, " 清和 ", "西湖店", "沈令仪", "Admin", "correct horse battery");

    [Theory, BothEngines]
    public async Task TheFirstStartMakesHouseBranchPositionsAndAdministrator(Engine engine)
    {
        await using var world = await World.Empty(engine);
        var done = await world.Nobody.Do(With(world)).Succeeds();
        done.DemoAccounts.ShouldBeEmpty();
        var secret = (await world.Nobody.Do(new SignIn("admin", "correct horse battery", "x", "y")).Succeeds()).Secret;
        var me = await world.By(secret).Ask(new Me()).Succeeds();
        (me.HouseName, me.Scope, me.Branch.Id, me.IsDemo).ShouldBe(("清和", ScopeLevel.All, done.Branch, false));
        me.Permissions.Count.ShouldBe(Permissions.All.Count);
        (await world.By(secret).Ask(new PositionList()).Succeeds()).Rows.Count.ShouldBe(26);
        await world.Facts.Were<HouseSetUp>(f => f is { Name: "清和", IsDemo: false });
        await world.Facts.Were<BranchOpened>(f => f.Branch == done.Branch);
        await world.Facts.Were<StaffAdded>(f => f.Staff == done.Administrator && f.Scope == ScopeLevel.All);
    }

    [Theory, BothEngines]
    public async Task ADemoHouseHasTwoBranchesAndAccountsWithRandomPasswords(Engine engine)
    {
        await using var world = await World.Empty(engine);
        var accounts = (await world.Nobody.Do(With(world, HouseKind.Demo)).Succeeds()).DemoAccounts;
        accounts.Count.ShouldBe(7);
        accounts.Select(a => a.Password).Distinct().Count().ShouldBe(7);
        var first = accounts[0];
        await world.Nobody.Do(new SignIn(first.Account, first.Password, "x", "y")).Succeeds();
        (await world.Facts.Entries()).ShouldAllBe(e => !accounts.Any(a => e.Body!.Contains(a.Password)));
    }

    [Theory, BothEngines]
    public async Task WithoutTheCodeOrWithAWeakPasswordNothingIsSetUp(Engine engine)
    {
        await using var world = await World.Empty(engine);
        await world.Nobody.Do(With(world) with { Code = "AAAA-AAAA-AAAA" }).IsRefused("people.set-up-code-wrong", "code");
        foreach (var weak in (string[])["short", "password123", "1111111111", "admin and more"])
        {
            await world.Nobody.Do(With(world) with { Password = weak }).IsRefused("people.password-weak", "password");
        }
        await world.Nobody.Do(With(world) with { Account = "a b" }).IsRefused("kernel.shape", "account");
        (await world.Nobody.Ask(new HouseState()).Succeeds()).IsSetUp.ShouldBeFalse();
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task OnlyOnceAlsoWhenTwoTryAtTheSameMoment(Engine engine)
    {
        await using var world = await World.Empty(engine);
        var both = await Task.WhenAll(world.Nobody.Do(With(world)), world.Nobody.Do(With(world) with { Account = "other" }));
        both.Count(o => o.Ok).ShouldBe(1);
        both.Single(o => !o.Ok).Refusal!.Code.ShouldBe("people.already-set-up");
        await world.Nobody.Do(With(world)).IsRefused("people.already-set-up");
    }

    /// <summary>The code cannot be guessed: twenty tries a minute for all together.</summary>
    [Theory, BothEngines]
    public async Task GuessingTheCodeIsLimited(Engine engine)
    {
        await using var world = await World.Empty(engine);
        for (var i = 0; i < 20; i++)
        {
            await world.Nobody.Do(With(world) with { Code = $"GUESS-{i}" }).IsRefused("people.set-up-code-wrong");
        }
        await world.Nobody.Do(With(world)).IsRefused("kernel.too-many");
    }
}

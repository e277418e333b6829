namespace Yangke.Tests.People;

public sealed class OpenBranchTests
{
    [Theory, BothEngines]
    public async Task ItStandsInTheOrganisationWithItsRegionAndZone(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        var opened = await admin.Do(new OpenBranch("  钱江  新城店", "浙江", "Asia/Urumqi")).Succeeds();
        var row = (await admin.Ask(new Organisation()).Succeeds()).Rows.Single(r => r.Branch == opened.Branch);
        (row.Name, row.Region, row.TimeZone, row.Version, row.People).ShouldBe(("钱江 新城店", "浙江", "Asia/Urumqi", 1, 0));
        await world.Facts.Were<BranchOpened>(f => f.Branch == opened.Branch && f.Name == "钱江 新城店");
        // Her region's manager works there from now on (ORG-1).
        (await world.System.Ask(new WhoIs(Places.SecretOf(Who.RegionalManager))).Succeeds())!.Actor.Scope.Branches.ShouldContain(opened.Branch);
    }

    [Theory, BothEngines]
    public async Task ANameIsGivenOnceAlsoAtTheSameMoment(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new OpenBranch("西湖店")).IsRefused("people.branch-name-taken", "name");
        var both = await Task.WhenAll(
            world.As(Who.Administrator).Do(new OpenBranch("钱江店")), world.As(Who.Administrator).Do(new OpenBranch("钱江店")));
        both.Count(o => o.Ok).ShouldBe(1);
        both.Single(o => !o.Ok).Refusal!.Code.ShouldBe("people.branch-name-taken");
    }

    [Theory, BothEngines]
    public async Task OnlyWhoSeesTheWholeHouseInPersonInARealZone(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        var asked = new OpenBranch("钱江店");
        await world.As(Who.BranchManager).Do(asked).IsRefused("kernel.not-permitted");
        await new Desk(world.Works, admin with { ByToken = true }).Do(asked).IsRefused("kernel.not-permitted");
        await new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Region, Branches = [Places.WestLake] } })
            .Do(asked).IsRefused("people.beyond-your-own");
        await world.As(Who.Administrator).Do(asked with { TimeZone = "Asia/Nowhere" }).IsRefused("people.time-zone-unknown", "timeZone");
        await world.As(Who.Administrator).Do(asked with { TimeZone = "../etc/passwd" }).IsRefused("people.time-zone-unknown", "timeZone");
        await world.As(Who.Administrator).Do(asked with { Name = " " }).IsRefused("kernel.shape", "name");
        await world.Facts.WereNone();
    }
}

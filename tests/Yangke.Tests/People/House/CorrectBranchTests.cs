namespace Yangke.Tests.People;

public sealed class CorrectBranchTests
{
    [Theory, BothEngines]
    public async Task WhatDiffersIsTakenOverAndTheRegionsManagersSeeItAtOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = new CorrectBranch(Places.Riverside, 1, "滨江旗舰店", "浙江");
        (await world.As(Who.Administrator).Do(asked).Succeeds()).Version.ShouldBe(2);
        await world.Facts.Were<BranchCorrected>(f => f.Branch == Places.Riverside
            && f.Changes.SequenceEqual([new Change("name", "滨江店", "滨江旗舰店"), new Change("region", null, "浙江")]));
        (await world.System.Ask(new WhoIs(Places.SecretOf(Who.RegionalManager))).Succeeds())!.Actor.Scope.Branches.ShouldContain(Places.Riverside);
        (await world.As(Who.Administrator).Do(asked with { Version = 2 }).Succeeds()).Version.ShouldBe(2); // nothing differs
        await world.As(Who.Administrator).Do(asked with { Name = "x" }).IsRefused("kernel.changed");
    }

    [Theory, BothEngines]
    public async Task ScopePermissionAndNamesHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        await small.Do(new CorrectBranch(Places.WestLake, 1, "西湖店", "上海")).IsRefused("people.beyond-your-own", "region");
        await small.Do(new CorrectBranch(Places.WestLake, 1, "滨江店", "浙江")).IsRefused("people.branch-name-taken", "name");
        (await small.Do(new CorrectBranch(Places.Riverside, 1, "x")).IsRefused("kernel.unknown"))
            .ShouldBe(await small.Do(new CorrectBranch(BranchId.New(), 1, "x")).IsRefused("kernel.unknown"));
        await world.As(Who.BranchManager).Do(new CorrectBranch(Places.WestLake, 1, "x")).IsRefused("kernel.not-permitted");
        await world.As(Who.Administrator).Do(new CorrectBranch(Places.WestLake, 1, "x", null, "Mars/Olympus"))
            .IsRefused("people.time-zone-unknown", "timeZone");
        await world.Facts.WereNone();
        await small.Do(new CorrectBranch(Places.WestLake, 1, "西湖院", "浙江")).Succeeds();
    }
}

namespace Yangke.Tests.People;

public sealed class CorrectNeedTests
{
    private static async Task<CorrectNeed> Same(World world)
    {
        var noted = NoteNeedTests.Asked(world);
        var need = (await world.As(Who.Consultant).Do(noted).Succeeds()).Need;
        return new CorrectNeed(need, 1, noted.Text, noted.Voice, noted.Area, noted.Urgency, noted.BudgetMinor, noted.Concern, noted.Owner, noted.DueOn);
    }

    [Theory, BothEngines]
    public async Task WhatDiffersIsToldFieldByFieldTheBudgetWithoutItsSum(Engine engine)
    {
        await using var world = await World.Open(engine);
        var same = await Same(world);
        (await world.As(Who.BranchManager).Do(same).Succeeds()).Version.ShouldBe(1);
        await world.Facts.Were<NeedCorrected>();
        var changed = same with { Urgency = NeedUrgency.Now, BudgetMinor = 1_200_000, Owner = Places.Staff(Who.BranchManager), DueOn = NoteNeedTests.Monday.AddDays(5) };
        (await world.As(Who.BranchManager).Do(changed).Succeeds()).Version.ShouldBe(2);
        var told = await world.Facts.Were<NeedCorrected>(f => f.Need == same.Need);
        told[0].Changes.ShouldBe([
            new Change("urgency", "Soon", "Now"), new Change("dueOn", "2026-03-05", "2026-03-07"), new Change("budget", null, null),
            new Change("owner", null, "沈令仪")]);
        (await world.Facts.Entry<NeedCorrected>()).Body!.ShouldNotContain("1200000");
    }

    [Theory, BothEngines]
    public async Task ItIsMadeOnTheVersionThatWasSeen(Engine engine)
    {
        await using var world = await World.Open(engine);
        var same = await Same(world);
        await world.As(Who.Consultant).Do(same with { Text = "改一" }).Succeeds();
        await world.As(Who.BranchManager).Do(same with { Text = "改二" }).IsRefused("kernel.changed");
        await world.As(Who.Consultant).Do(new CloseNeed(same.Need, NeedOutcome.Met)).Succeeds();
        await world.As(Who.Consultant).Do(same with { Version = 3, Text = "改三" }).IsRefused("people.need-closed");
    }

    /// <summary>Who may not see money can neither change nor blank what she would spend (ORG-3).</summary>
    [Theory, BothEngines]
    public async Task WithoutTheMoneyLevelTheBudgetStays(Engine engine)
    {
        await using var world = await World.Open(engine);
        var same = await Same(world);
        var actor = await world.As(Who.BranchManager).Actor;
        var poor = new Desk(world.Works, actor with { Permissions = [.. actor.Permissions.Where(p => p != Permissions.Money)] });
        await poor.Do(same with { BudgetMinor = null, Text = "想淡斑" }).Succeeds();
        (await poor.Ask(new CustomerNeeds(world.OuyangNa)).Succeeds()).Open.Single().BudgetMinor.ShouldBeNull();
        (await world.As(Who.BranchManager).Ask(new CustomerNeeds(world.OuyangNa)).Succeeds()).Open.Single().BudgetMinor.ShouldBe(800_000);
    }

    [Theory, BothEngines]
    public async Task ADateThatPassedMayStayANewOneMayNotLieBack(Engine engine)
    {
        await using var world = await World.Open(engine);
        var same = await Same(world);
        await world.As(Who.OtherReceptionist).Do(same).IsRefused("kernel.not-permitted");
        world.Clock.Move(TimeSpan.FromDays(10));
        await world.As(Who.Consultant).Do(same with { Text = "想淡斑" }).Succeeds();
        await world.As(Who.Consultant).Do(same with { Version = 2, DueOn = NoteNeedTests.Monday.AddDays(4) }).IsRefused("people.need-date-unlikely", "dueOn");
    }
}

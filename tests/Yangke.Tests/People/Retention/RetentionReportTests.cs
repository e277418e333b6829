namespace Yangke.Tests.People.Retention;

public sealed class RetentionReportTests
{
    [Theory, BothEngines]
    public async Task ItSaysTheRulesAndWhatTheRunsTook(Engine engine)
    {
        await using var world = await World.Open(engine);
        var fresh = await world.As(Who.Auditor).Ask(new RetentionReport()).Succeeds();
        fresh.Rules.Select(r => (r.Rule, r.Months, r.From)).ShouldBe([
            ("people.private-life", 12, RetentionFrom.Written), ("people.marketing", 24, RetentionFrom.LastContact),
            ("people.medical", 180, RetentionFrom.LastContact), ("people.remains", 60, RetentionFrom.Erased)]);
        (fresh.Runs.Count, fresh.CountedAt, fresh.May.Count).ShouldBe((0, null, 0));
        fresh.NextAt.ShouldBe(new DateTime(2026, 3, 2, 19, 0, 0, DateTimeKind.Utc));
        var admin = await world.Here(Who.Administrator);
        await world.Nights(31);
        var report = await admin.Ask(new RetentionReport()).Succeeds();
        report.Runs.Count.ShouldBe(30);
        report.Runs[0].Lines.Count.ShouldBe(4);
        report.Runs.ShouldAllBe(r => !r.OnlyLooks && r.EndedAt != null);
        report.CountedAt.ShouldBe(world.LastNight);
        report.May.ShouldBe(["people.change-retention"]);
        (await new Desk(world.Works, await admin.Actor with { ByToken = true }).Ask(new RetentionReport()).Succeeds()).May.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task OnlyWhoMaySeesIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Ask(new RetentionReport()).IsRefused("kernel.not-permitted");
    }

    /// <summary>What goes within thirty days is counted by the run before.</summary>
    [Theory, BothEngines]
    public async Task WhatGoesWithinThirtyDaysIsCounted(Engine engine)
    {
        await using var world = await World.Open(engine);
        var auditor = await world.Here(Who.Auditor);
        world.Clock.Move(TimeSpan.FromDays(340));
        await world.Nights();
        var rule = (await auditor.Ask(new RetentionReport()).Succeeds()).Rules.Single(r => r.Rule == "people.private-life");
        (rule.SoonValues, rule.SoonCustomers).ShouldBe((1, 1));
    }
}

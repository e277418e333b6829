namespace Yangke.Tests.People.Retention;

public sealed class ChangeRetentionTests
{
    [Theory, BothEngines]
    public async Task WhoMayChangesItAndItHoldsFromTheNextNight(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = await world.Here(Who.Administrator);
        await world.Nights();
        await desk.Do(new ChangeRetention("people.private-life", 1, 3, "院里决定")).Succeeds();
        await world.Facts.Were<RetentionChanged>(f => (f.Rule, f.FromMonths, f.ToMonths) == ("people.private-life", 12, 3));
        world.Clock.Move(TimeSpan.FromDays(100));
        await world.Nights();
        (await desk.Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Note.ShouldBeNull();
    }

    /// <summary>What the new length would take is counted at once, and nothing goes before the night.</summary>
    [Theory, BothEngines]
    public async Task ItIsCountedBeforeAnythingGoes(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = await world.Here(Who.Administrator);
        await world.Nights();
        world.Clock.Move(TimeSpan.FromDays(100));
        await world.Nights();
        (await desk.Ask(new RetentionReport()).Succeeds()).Rules[0].SoonValues.ShouldBe(0);
        await desk.Do(new ChangeRetention("people.private-life", 1, 3)).Succeeds();
        await world.RunDue();
        var report = await desk.Ask(new RetentionReport()).Succeeds();
        (report.Rules[0].SoonValues, report.Rules[0].SoonCustomers, report.Runs[0].OnlyLooks).ShouldBe((1, 1, true));
        (await desk.Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Note.ShouldNotBeNull();
        await world.Nights();
        (await desk.Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Note.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task NeverBelowWhatTheLawAsks(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = await world.Here(Who.Administrator);
        await desk.Do(new ChangeRetention("people.medical", 1, 179)).IsRefused("people.retention-out-of-bounds", "months");
        await desk.Do(new ChangeRetention("people.private-life", 1, 61)).IsRefused("people.retention-out-of-bounds", "months");
        await desk.Do(new ChangeRetention("people.medical", 1, 0)).IsRefused("kernel.shape", "months");
        await desk.Do(new ChangeRetention("people.unheard-of", 1, 12)).IsRefused("kernel.unknown");
        await desk.Do(new ChangeRetention("people.medical", 2, 200)).IsRefused("kernel.changed");
        await desk.Do(new ChangeRetention("people.medical", 1, 180)).Succeeds();
        await world.Facts.WereNone();
        await Should.ThrowAsync<System.Data.Common.DbException>(() => world.Sql("UPDATE people_retention_rules SET months = 179 WHERE code = 'people.medical'"));
    }

    [Theory, BothEngines]
    public async Task OnlyWhoMayAndInPerson(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new ChangeRetention("people.private-life", 1, 6)).IsRefused("kernel.not-permitted");
        await world.As(Who.Auditor).Do(new ChangeRetention("people.private-life", 1, 6)).IsRefused("kernel.not-permitted");
        await new Desk(world.Works, await world.As(Who.Administrator).Actor with { ByToken = true })
            .Do(new ChangeRetention("people.private-life", 1, 6)).IsRefused("kernel.not-permitted");
    }
}

namespace Yangke.Tests.People;

public sealed class CustomerNeedsTests
{
    [Theory, BothEngines]
    public async Task OpenOnesStandByTheirDateThenTheLatestClosed(Engine engine)
    {
        await using var world = await World.Open(engine);
        var consultant = world.As(Who.Consultant);
        var asked = NoteNeedTests.Asked(world);
        await consultant.Do(asked with { Text = "没有日期", DueOn = null }).Succeeds();
        await consultant.Do(asked with { Text = "后天", DueOn = NoteNeedTests.Monday.AddDays(2) }).Succeeds();
        await consultant.Do(asked with { Text = "今天", DueOn = NoteNeedTests.Monday }).Succeeds();
        var met = (await consultant.Do(asked with { Text = "做好了" }).Succeeds()).Need;
        await consultant.Do(new CloseNeed(met, NeedOutcome.Met)).Succeeds();
        world.Clock.Move(TimeSpan.FromDays(1));
        var needs = await consultant.Ask(new CustomerNeeds(world.OuyangNa)).Succeeds();
        needs.Open.Select(r => (r.Text, r.DaysLate)).ShouldBe([("今天", 1), ("后天", 0), ("没有日期", 0)]);
        needs.Closed.Single().Text.ShouldBe("做好了");
        needs.May.ShouldBe(["people.note-need"]);
        needs.Open[0].May.ShouldBe(["people.correct-need", "people.close-need"]);
    }

    /// <summary>Without the money level the budget is not there, and named as hidden; with it, reading it is noted (ORG-2, ORG-3).</summary>
    [Theory, BothEngines]
    public async Task TheBudgetIsMoney(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Consultant).Do(NoteNeedTests.Asked(world)).Succeeds();
        var plain = await world.As(Who.Receptionist).Ask(new CustomerNeeds(world.OuyangNa)).Succeeds();
        plain.Open.Single().BudgetMinor.ShouldBeNull();
        plain.Hidden.ShouldBe([InformationLevel.Money]);
        plain.May.ShouldBeEmpty();
        plain.Open.Single().May.ShouldBeEmpty();
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);
        (await world.As(Who.Cashier).Ask(new CustomerNeeds(world.OuyangNa)).Succeeds()).Open.Single().BudgetMinor.ShouldBe(800_000);
        (await world.Scalar<string>("SELECT level FROM access_log")).ShouldBe("Money");
        await world.As(Who.OtherReceptionist).Ask(new CustomerNeeds(world.OuyangNa)).IsRefused("kernel.unknown");
    }
}

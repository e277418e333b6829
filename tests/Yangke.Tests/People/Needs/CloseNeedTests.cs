namespace Yangke.Tests.People;

public sealed class CloseNeedTests
{
    [Theory, BothEngines]
    public async Task ANeedIsMetOrDroppedForAReasonOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var consultant = world.As(Who.Consultant);
        var need = (await consultant.Do(NoteNeedTests.Asked(world)).Succeeds()).Need;
        await consultant.Do(new CloseNeed(need, NeedOutcome.Dropped)).IsRefused("people.need-reason-missing", "reason");
        await consultant.Do(new CloseNeed(need, NeedOutcome.Dropped, "  ")).IsRefused("people.need-reason-missing", "reason");
        await consultant.Do(new CloseNeed(need, NeedOutcome.Dropped, "她说今年不做了")).Succeeds();
        await consultant.Do(new CloseNeed(need, NeedOutcome.Met)).IsRefused("people.need-closed");
        await world.Facts.Were<NeedClosed>(f => f.Need == need && f.Outcome == NeedOutcome.Dropped);
        (await world.Facts.Entry<NeedClosed>()).Reason.ShouldBe("她说今年不做了");
        var needs = await consultant.Ask(new CustomerNeeds(world.OuyangNa)).Succeeds();
        needs.Open.ShouldBeEmpty();
        needs.Closed.Single().ClosedReason.ShouldBe("她说今年不做了");
        needs.Closed.Single().May.ShouldBeEmpty();
        await world.As(Who.Cashier).Do(new CloseNeed(need, NeedOutcome.Met)).IsRefused("kernel.not-permitted");
        await consultant.Do(new CloseNeed(NeedId.New(), NeedOutcome.Met)).IsRefused("kernel.unknown");
    }
}

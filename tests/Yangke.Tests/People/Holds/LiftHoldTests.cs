namespace Yangke.Tests.People.Holds;

public sealed class LiftHoldTests
{
    [Theory, BothEngines]
    public async Task ItIsLiftedOnceWithAReasonAndStaysInHistory(Engine engine)
    {
        await using var world = await World.Open(engine);
        var hold = (await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.Deceased)).Succeeds()).Hold;
        await world.As(Who.BranchManager).Do(new LiftHold(hold, " ")).IsRefused("kernel.shape", "reason");
        await world.As(Who.BranchManager).Do(new LiftHold(hold, "弄错了人")).Succeeds();
        await world.As(Who.BranchManager).Do(new LiftHold(hold, "再来一次")).IsRefused("people.hold-lifted");
        (await world.As(Who.BranchManager).Ask(new CustomerWarnings(world.WangXiaoming)).Succeeds()).Holds.ShouldBeEmpty();
        var row = (await world.As(Who.BranchManager).Ask(new CustomerHolds(world.WangXiaoming)).Succeeds()).Rows.ShouldHaveSingleItem();
        (row.IsInForce, row.LiftReason, row.LiftedByName).ShouldBe((false, "弄错了人", "沈令仪"));
        (await world.Facts.Entry<HoldLifted>()).Reason.ShouldBe("弄错了人");
        await world.As(Who.Receptionist).Do(new LiftHold(hold, "不行")).IsRefused("kernel.not-permitted");
    }

    /// <summary>The timeline shows reasons to everyone: that of a medical hold is not among them.</summary>
    [Theory, BothEngines]
    public async Task AMedicalReasonIsNotOnTheTimeline(Engine engine)
    {
        await using var world = await World.Open(engine);
        var hold = (await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.AdverseEvent)).Succeeds()).Hold;
        await world.As(Who.BranchManager).Do(new LiftHold(hold, "红肿已退")).Succeeds();
        var seen = (await world.As(Who.Receptionist).Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds()).Entries;
        seen.ShouldAllBe(e => e.Reason == null && e.Changes.All(c => c.From != "AdverseEvent" && c.To != "AdverseEvent"));
        (await world.As(Who.BranchManager).Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds()).Entries
            .ShouldContain(e => e.Changes.Any(c => c.To == "AdverseEvent"));
        (await world.Scalar<long>("SELECT count(*) FROM access_log WHERE level = 'Medical'")).ShouldBe(1);
        await world.As(Who.OtherReceptionist).Ask(new CustomerHolds(world.WangXiaoming)).IsRefused("kernel.unknown");
    }
}

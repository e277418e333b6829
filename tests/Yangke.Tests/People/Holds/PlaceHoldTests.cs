namespace Yangke.Tests.People.Holds;

public sealed class PlaceHoldTests
{
    [Theory, BothEngines]
    public async Task OneOfAKindIsInForceAtATime(Engine engine)
    {
        await using var world = await World.Open(engine);
        var hold = (await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.Breastfeeding, new DateOnly(2026, 6, 1))).Succeeds()).Hold;
        await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.Breastfeeding)).IsRefused("people.hold-stands", "kind");
        await world.Facts.Were<HoldPlaced>(f => f.Hold == hold
            && f.Changes.SequenceEqual([new("medicalHold", null, "Breastfeeding"), new("until", null, "2026-06-01")]));
        await Should.ThrowAsync<Exception>(world.Sql(
            "INSERT INTO people_holds (id, version, customer, kind, placed_at) SELECT @id, 1, customer, kind, placed_at FROM people_holds",
            new { id = world.Raw(Guid.NewGuid()) }));
    }

    /// <summary>When its last day went by it holds no more, and another may be placed.</summary>
    [Theory, BothEngines]
    public async Task ItEndsWithItsDay(Engine engine)
    {
        await using var world = await World.Open(engine);
        var pregnant = new PlaceHold(world.WangXiaoming, HoldKind.Pregnant, new DateOnly(2026, 3, 4));
        await world.As(Who.BranchManager).Do(pregnant).Succeeds();
        async Task<int> InForce() => (await world.As(Who.BranchManager).Ask(new CustomerWarnings(world.WangXiaoming)).Succeeds()).Holds.Count;
        world.Clock.Move(TimeSpan.FromDays(2));
        (await InForce()).ShouldBe(1);
        world.Clock.Move(TimeSpan.FromDays(1));
        (await InForce()).ShouldBe(0);
        await world.As(Who.BranchManager).Do(pregnant).IsRefused("people.hold-day-past", "until");
        await world.As(Who.BranchManager).Do(pregnant with { Until = new DateOnly(2026, 9, 1) }).Succeeds();
        (await InForce()).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task ADisputeNamesWhoSpeaksWithHer(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.Dispute)).IsRefused("people.speaker-wanted", "speaker");
        await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.Dispute, Speaker: Places.Staff(Who.Consultant))).Succeeds();
        (await world.As(Who.Cashier).Ask(new CustomerWarnings(world.WangXiaoming)).Succeeds()).Holds
            .ShouldBe([new HoldWarning(HoldKind.Dispute, null, new StaffNamed(Places.Staff(Who.Consultant), "顾言"))]);
    }

    [Theory, BothEngines]
    public async Task OnlyWhoMayAndMedicalOnesOnlyByWhomThatLevelIsOpen(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new PlaceHold(world.WangXiaoming, HoldKind.Deceased)).IsRefused("kernel.not-permitted");
        await world.As(Who.BranchManager).Do(new PlaceHold(world.ShanXue, HoldKind.Deceased)).IsRefused("kernel.unknown");
        HoldLevels.Knows(await world.As(Who.Receptionist).Actor, HoldKind.AdverseEvent).ShouldBeFalse();
        Should.Throw<Refused>(() => HoldLevels.Check(HoldKind.AdverseEvent, Actor.Nobody)).Refusal.Code.ShouldBe("kernel.not-permitted");
    }
}

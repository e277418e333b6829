namespace Yangke.Tests.People;

public sealed class NoteNeedTests
{
    internal static readonly DateOnly Monday = new(2026, 3, 2);

    internal static NoteNeed Asked(World world) => new(
        world.OuyangNa, "想淡化颧骨的斑", NeedVoice.Stated, NeedArea.Skin, NeedUrgency.Soon, 800_000, "怕反黑", Places.Staff(Who.Consultant), Monday.AddDays(3));

    /// <summary>CON-2: area, urgency, budget, concern, owner and next date, and she is asked for it on her file.</summary>
    [Theory, BothEngines]
    public async Task WhatSheNeedsIsNotedWithOwnerAndNextDate(Engine engine)
    {
        await using var world = await World.Open(engine);
        var answer = await world.As(Who.Consultant).Do(Asked(world)).Succeeds();
        var row = (await world.As(Who.Consultant).Ask(new CustomerNeeds(world.OuyangNa)).Succeeds()).Open.ShouldHaveSingleItem();
        (row.Need, row.Text, row.Area, row.BudgetMinor, row.Concern, row.DueOn).ShouldBe(
            (answer.Need, "想淡化颧骨的斑", NeedArea.Skin, 800_000L, "怕反黑", Monday.AddDays(3)));
        row.Owner.ShouldBe(new StaffNamed(Places.Staff(Who.Consultant), "顾言"));
        var told = await world.Facts.Were<NeedNoted>(f => f.Need == answer.Need && f.Customer == world.OuyangNa && f.Branch == Places.WestLake);
        told[0].Changes.ShouldContain(new Change("area", null, "Skin"));
        (await world.Facts.Entry<NeedNoted>()).Body!.ShouldNotContain("800000");
    }

    [Theory, BothEngines]
    public async Task AnOwnerWorksHereAndLooksAfterNeeds(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(Asked(world) with { Owner = Places.Staff(Who.Cashier) }).IsRefused("people.need-owner-unfit", "owner");
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Consultant))).Succeeds();
        await manager.Do(Asked(world)).IsRefused("people.need-owner-unfit", "owner");
        (await manager.Do(Asked(world) with { Owner = Places.Staff(Who.OtherReceptionist) }).IsRefused("kernel.unknown"))
            .ShouldBe(await manager.Do(Asked(world) with { Owner = StaffId.New() }).IsRefused("kernel.unknown"));
        await world.Facts.Were<NeedNoted>();
    }

    [Theory, BothEngines]
    public async Task TheNextDateLiesAheadAndTheShapeHolds(Engine engine)
    {
        await using var world = await World.Open(engine);
        var consultant = world.As(Who.Consultant);
        await consultant.Do(Asked(world) with { DueOn = Monday.AddDays(-1) }).IsRefused("people.need-date-unlikely", "dueOn");
        await consultant.Do(Asked(world) with { DueOn = Monday.AddYears(3) }).IsRefused("people.need-date-unlikely", "dueOn");
        await consultant.Do(Asked(world) with { Text = " " }).IsRefused("kernel.shape", "text");
        await consultant.Do(Asked(world) with { BudgetMinor = -1 }).IsRefused("kernel.shape", "budgetMinor");
        await consultant.Do(Asked(world) with { BudgetMinor = long.MaxValue }).IsRefused("kernel.shape", "budgetMinor");
        await consultant.Do(Asked(world) with { Customer = world.ShanXue }).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Do(Asked(world)).IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task FiftyOpenOnesAreEnough(Engine engine)
    {
        await using var world = await World.Open(engine);
        for (var i = 0; i < 50; i++)
        {
            await world.As(Who.Consultant).Do(Asked(world)).Succeeds();
        }
        await world.As(Who.Consultant).Do(Asked(world)).IsRefused("people.too-many-needs");
    }
}

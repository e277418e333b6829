namespace Yangke.Tests.People;

public sealed class RecordAbsenceTests
{
    // The house stands on Monday 2026-03-02.
    private static DateOnly March(int day) => new(2026, 3, day);

    private static RecordAbsence Nurse(int first, int last, Who? deputy = null) =>
        new(Places.Staff(Who.Nurse), March(first), March(last), deputy is { } who ? Places.Staff(who) : null, "年假");

    [Theory, BothEngines]
    public async Task SheIsListedWithWhoStandsIn(Engine engine)
    {
        await using var world = await World.Open(engine);
        var made = await world.As(Who.BranchManager).Do(Nurse(9, 13, Who.Consultant)).Succeeds();
        var row = (await world.As(Who.BranchManager).Ask(new AbsenceList()).Succeeds()).Rows.ShouldHaveSingleItem();
        (row.Absence, row.Staff.Name, row.Deputy!.Name, row.Reason, row.IsNow, row.DeputyIsAway).ShouldBe((made.Absence, "陆知夏", "顾言", "年假", false, false));
        await world.Facts.Were<AbsenceRecorded>(f => f.Staff == Places.Staff(Who.Nurse) && f.FirstDay == March(9) && f.LastDay == March(13)
            && f.Deputy == Places.Staff(Who.Consultant) && f.Branch == Places.WestLake);
    }

    [Theory, BothEngines]
    public async Task DaysDoNotOverlapAlsoWhenTwoRecordAtOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var both = await Task.WhenAll(manager.Do(Nurse(9, 13)), world.As(Who.Administrator).Do(Nurse(13, 20)));
        both.Count(o => o.Ok).ShouldBe(1);
        both.Single(o => !o.Ok).Refusal!.Code.ShouldBe("people.already-away");
        await manager.Do(Nurse(13, 13)).IsRefused("people.already-away", "firstDay");
        await manager.Do(Nurse(21, 22)).Succeeds();
    }

    [Theory, BothEngines]
    public async Task TheDeputyIsAnotherWhoWorksHereAndIsThere(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(Nurse(9, 13, Who.Nurse)).IsRefused("people.deputy-unfit", "deputy");
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Cashier))).Succeeds();
        await manager.Do(Nurse(9, 13, Who.Cashier)).IsRefused("people.deputy-unfit", "deputy");
        await manager.Do(new RecordAbsence(Places.Staff(Who.Consultant), March(12), March(12))).Succeeds();
        await manager.Do(Nurse(9, 13, Who.Consultant)).IsRefused("people.deputy-away", "deputy");
        await manager.Do(Nurse(13, 14, Who.Consultant)).Succeeds();
        // Falls ill later herself: that is recorded, and the list says that somebody else is needed.
        await manager.Do(new RecordAbsence(Places.Staff(Who.Consultant), March(14), March(14))).Succeeds();
        (await manager.Ask(new AbsenceList()).Succeeds()).Rows.Single(r => r.Deputy is not null).DeputyIsAway.ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task DaysScopePermissionAndShapeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(Nurse(13, 12)).IsRefused("people.absence-days", "lastDay");
        await manager.Do(Nurse(1, 1)).IsRefused("people.absence-days"); // yesterday
        await manager.Do(Nurse(9, 13) with { LastDay = new DateOnly(2028, 1, 1) }).IsRefused("people.absence-days");
        await manager.Do(Nurse(9, 13) with { Reason = new string('长', 101) }).IsRefused("kernel.shape", "reason");
        (await manager.Do(Nurse(9, 13) with { Staff = Places.Staff(Who.OtherReceptionist) }).IsRefused("kernel.unknown"))
            .ShouldBe(await manager.Do(Nurse(9, 13) with { Staff = StaffId.New() }).IsRefused("kernel.unknown"));
        await manager.Do(Nurse(9, 13, Who.OtherReceptionist)).IsRefused("kernel.unknown");
        await world.As(Who.Auditor).Do(Nurse(9, 13)).IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Nurse))).Succeeds();
        await manager.Do(Nurse(9, 13)).IsRefused("people.staff-gone");
    }
}

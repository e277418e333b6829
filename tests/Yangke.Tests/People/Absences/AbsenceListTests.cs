namespace Yangke.Tests.People;

public sealed class AbsenceListTests
{
    [Theory, BothEngines]
    public async Task WhoIsAwayNowAndSoonWithinOnesScope(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        DateOnly Day(int from) => new DateOnly(2026, 3, 2).AddDays(from);
        await admin.Do(new RecordAbsence(Places.Staff(Who.Cashier), Day(30), Day(31))).Succeeds();
        await admin.Do(new RecordAbsence(Places.Staff(Who.Nurse), Day(-1), Day(0))).Succeeds();
        await admin.Do(new RecordAbsence(Places.Staff(Who.Consultant), Day(61), Day(70))).Succeeds(); // too far ahead
        await admin.Do(new RecordAbsence(Places.Staff(Who.OtherReceptionist), Day(1), Day(2))).Succeeds();
        var mine = await world.As(Who.BranchManager).Ask(new AbsenceList()).Succeeds();
        mine.Rows.Select(r => (r.Staff.Name, r.IsNow)).ShouldBe([("陆知夏", true), ("许安", false)]);
        (mine.Today, mine.Until, mine.May.Count, mine.Rows[0].May.Count).ShouldBe((Day(0), Day(60), 1, 1));
        var all = await world.As(Who.Auditor).Ask(new AbsenceList()).Succeeds();
        (all.Rows.Count, all.May.Count, all.Rows[0].May.Count).ShouldBe((3, 0, 0));
        await world.As(Who.Receptionist).Ask(new AbsenceList()).IsRefused("kernel.not-permitted");
        world.Clock.Move(TimeSpan.FromDays(1));
        (await world.As(Who.BranchManager).Ask(new AbsenceList()).Succeeds()).Rows.Select(r => r.Staff.Name).ShouldBe(["许安", "顾言"]);
    }
}

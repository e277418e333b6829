namespace Yangke.Tests.People;

public sealed class EndAbsenceTests
{
    [Theory, BothEngines]
    public async Task TheDaysAreFreeAgainOnceAndWithinScope(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var asked = new RecordAbsence(Places.Staff(Who.Nurse), new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 5));
        var made = await manager.Do(asked).Succeeds();
        await world.As(Who.Auditor).Do(new EndAbsence(made.Absence, 1)).IsRefused("kernel.not-permitted");
        await manager.Do(new EndAbsence(made.Absence, 2)).IsRefused("kernel.changed");
        await manager.Do(new EndAbsence(AbsenceId.New(), 1)).IsRefused("kernel.unknown");
        await manager.Do(new EndAbsence(made.Absence, 1)).Succeeds();
        (await manager.Ask(new AbsenceList()).Succeeds()).Rows.ShouldBeEmpty();
        await world.Facts.Were<AbsenceEnded>(f => f.Absence == made.Absence && f.Staff == Places.Staff(Who.Nurse));
        await manager.Do(new EndAbsence(made.Absence, 2)).IsRefused("people.absence-over");
        await manager.Do(asked).Succeeds();
    }
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Records that a colleague is away on some days, both ends included, and who stands in for her.</summary>
[Needs(Permissions.RecordAbsences)]
[Refuses(
    Refusals.AbsenceDaysCode, Refusals.AlreadyAwayCode, Refusals.DeputyAwayCode, Refusals.DeputyUnfitCode, Refusals.StaffGoneCode)]
public sealed record RecordAbsence(
    StaffId Staff,
    DateOnly FirstDay,
    DateOnly LastDay,
    StaffId? Deputy = null,
    [StringLength(100)] string? Reason = null) : ICommand<AbsenceAnswer>;

/// <summary>The absence.</summary>
public sealed record AbsenceAnswer(AbsenceId Absence);

internal sealed class RecordAbsenceHandler : IHandle<RecordAbsence, AbsenceAnswer>
{
    public async Task<AbsenceAnswer> Handle(RecordAbsence asked, Act act)
    {
        if (asked.LastDay < asked.FirstDay || asked.LastDay < HouseDay.Of(act.Now) || asked.LastDay.DayNumber - asked.FirstDay.DayNumber > 366)
        {
            throw Refusals.AbsenceDays();
        }
        var staff = await act.Db.Set<Staff>().SingleAsync(s => s.Id == asked.Staff);
        if (staff.EndedAt is not null)
        {
            throw Refusals.StaffGone();
        }
        // Looked up inside the serializable transaction: two who record at once cannot both find the days free.
        if (await Absence.Of(act, asked.Staff, asked.FirstDay, asked.LastDay).FirstOrDefaultAsync() is { } known)
        {
            throw Refusals.AlreadyAway($"{known.FirstDay:O}", $"{known.LastDay:O}");
        }
        if (asked.Deputy is { } deputy)
        {
            await CheckDeputy(act, asked, deputy);
        }
        var absence = new Absence(
            AbsenceId.New(), asked.Staff, staff.Branch, asked.FirstDay, asked.LastDay, asked.Deputy, OneLine.Of(asked.Reason), act.Now)
        {
            RecordedBy = act.Actor.Staff == default ? null : act.Actor.Staff,
        };
        act.Db.Add(absence);
        act.Tell(new AbsenceRecorded(absence.Id, absence.Staff, absence.Branch, absence.FirstDay, absence.LastDay, absence.Deputy));
        return new AbsenceAnswer(absence.Id);
    }

    private static async Task CheckDeputy(Act act, RecordAbsence asked, StaffId deputy)
    {
        if (deputy == asked.Staff || !await act.Db.Set<Staff>().AnyAsync(s => s.Id == deputy && s.EndedAt == null))
        {
            throw Refusals.DeputyUnfit();
        }
        if (await Absence.Of(act, deputy, asked.FirstDay, asked.LastDay).FirstOrDefaultAsync() is { } away)
        {
            throw Refusals.DeputyAway($"{away.FirstDay:O}", $"{away.LastDay:O}");
        }
    }
}

namespace Yangke.People;

/// <summary>Identity of an absence.</summary>
public readonly record struct AbsenceId(Guid Value) : IId<AbsenceId>
{
    public static AbsenceId Of(Guid value) => new(value);
    public static AbsenceId New() => new(Ids.New());
}

/// <summary>A colleague is away from a first to a last day, both included, and perhaps somebody stands in for her.</summary>
internal sealed class Absence : Entity<AbsenceId>, IInBranch
{
    public Absence(AbsenceId id, StaffId staff, BranchId branch, DateOnly firstDay, DateOnly lastDay, StaffId? deputy, string? reason, DateTime recordedAt)
    {
        (Id, Staff, Branch, FirstDay, LastDay, Deputy, Reason, RecordedAt) =
            (id, staff, branch, firstDay, lastDay, deputy, reason, recordedAt);
    }

    public StaffId Staff { get; private set; }

    /// <summary>The branch she worked in when it was recorded.</summary>
    public BranchId Branch { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public StaffId? Deputy { get; private set; }

    public string? Reason { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public StaffId? RecordedBy { get; init; }

    /// <summary>She came back early, or does not go: from then on the rest of it does not count.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>What of a colleague lies within some days; ended ones do not count.</summary>
    public static IQueryable<Absence> Of(Act act, StaffId staff, DateOnly first, DateOnly last) =>
        act.Db.Set<Absence>().IgnoreQueryFilters(ClinicDb.Colleagues)
            .Where(a => a.Staff == staff && a.EndedAt == null && a.FirstDay <= last && a.LastDay >= first);

    /// <summary>The absences of today for which she is the deputy.</summary>
    public static IQueryable<Absence> Covered(Act act, StaffId deputy)
    {
        var today = HouseDay.Of(act.Now);
        return act.Db.Set<Absence>().IgnoreQueryFilters(ClinicDb.Colleagues)
            .Where(a => a.Deputy == deputy && a.EndedAt == null && a.FirstDay <= today && a.LastDay >= today);
    }

    public void End(DateTime at) => EndedAt ??= at;
}

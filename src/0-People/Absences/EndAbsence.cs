using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>She is back early, or does not go: the rest of the absence does not count.</summary>
[Needs(Permissions.RecordAbsences)]
[Refuses(Refusals.AbsenceOverCode)]
public sealed record EndAbsence(AbsenceId Absence, [Range(1, int.MaxValue)] int Version) : ICommand<Done>, IEdit;

internal sealed class EndAbsenceHandler : IHandle<EndAbsence, Done>
{
    public async Task<Done> Handle(EndAbsence asked, Act act)
    {
        var absence = await act.Db.Set<Absence>().AsTracking().SingleAsync(a => a.Id == asked.Absence);
        absence.MadeOn(asked);
        if (absence.EndedAt is not null || absence.LastDay < HouseDay.Of(act.Now))
        {
            throw Refusals.AbsenceOver();
        }
        absence.End(act.Now);
        act.Tell(new AbsenceEnded(absence.Id, absence.Staff, absence.Branch));
        return default;
    }
}

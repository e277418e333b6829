using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Corrects a list one has saved oneself: its name, whom it finds, who may use it; on the version one has seen.</summary>
[Needs(Permissions.UseSegments)]
[Refuses(Refusals.FilterBeyondYourLevelsCode, Refusals.SegmentNameTakenCode, Refusals.NotYoursToShareCode)]
public sealed record CorrectSegment(
    SegmentId Segment,
    [Range(1, int.MaxValue)] int Version,
    [StringLength(40, MinimumLength = 1)] string Name,
    SegmentNode Definition,
    SegmentSharing Sharing = SegmentSharing.Mine) : ICommand<Corrected>, IEdit;

internal sealed class CorrectSegmentHandler(SegmentTree tree) : IHandle<CorrectSegment, Corrected>
{
    public async Task<Corrected> Handle(CorrectSegment asked, Act act)
    {
        var segment = await act.Db.Set<Segment>().AsTracking().SingleAsync(s => s.Id == asked.Segment);
        if (segment.Owner != act.Actor.Staff || segment.EndedAt is not null)
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        segment.MadeOn(asked);
        _ = tree.Customers(asked.Definition, act);
        if (asked.Sharing != segment.Sharing)
        {
            Segment.RefuseIfNotToShare(asked.Sharing, act);
        }
        var name = asked.Name.Trim();
        await Segment.RefuseIfTaken(name, segment.Id, act);
        var changes = segment.Correct(name, Segment.Write(asked.Definition), asked.Sharing, act.Now);
        if (changes.Count > 0)
        {
            act.Tell(new SegmentCorrected(segment.Id, changes));
            await act.Flush();
        }
        return new Corrected(segment.Version);
    }
}

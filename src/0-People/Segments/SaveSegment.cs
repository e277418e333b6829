using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Saves how to find a list of customers under a name, for oneself or shared.</summary>
[Needs(Permissions.UseSegments)]
[Refuses(Refusals.FilterBeyondYourLevelsCode, Refusals.SegmentNameTakenCode, Refusals.NotYoursToShareCode)]
public sealed record SaveSegment(
    [StringLength(40, MinimumLength = 1)] string Name,
    SegmentNode Definition,
    SegmentSharing Sharing = SegmentSharing.Mine) : ICommand<SegmentSavedAnswer>;

/// <summary>The saved list and its version.</summary>
public sealed record SegmentSavedAnswer(SegmentId Segment, int Version);

internal sealed class SaveSegmentHandler(SegmentTree tree) : IHandle<SaveSegment, SegmentSavedAnswer>
{
    public async Task<SegmentSavedAnswer> Handle(SaveSegment asked, Act act)
    {
        _ = tree.Customers(asked.Definition, act); // what cannot be asked is not saved either
        Segment.RefuseIfNotToShare(asked.Sharing, act);
        var name = asked.Name.Trim();
        await Segment.RefuseIfTaken(name, null, act);
        var segment = new Segment(SegmentId.New(), name, Segment.Write(asked.Definition), asked.Sharing, act.Actor.Staff, act.Actor.Branch, act.Now);
        act.Db.Add(segment);
        act.Tell(new SegmentSaved(segment.Id, segment.Name, segment.Sharing, segment.Definition));
        return new SegmentSavedAnswer(segment.Id, segment.Version);
    }
}

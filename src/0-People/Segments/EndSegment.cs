namespace Yangke.People;

/// <summary>Ends a saved list: one's own, or a shared one by whoever may share (its maker may have left).</summary>
[Needs(Permissions.UseSegments)]
public sealed record EndSegment(SegmentId Segment) : ICommand<Done>;

internal sealed class EndSegmentHandler : IHandle<EndSegment, Done>
{
    public async Task<Done> Handle(EndSegment asked, Act act)
    {
        var segment = await act.Db.Set<Segment>().AsTracking().SingleAsync(s => s.Id == asked.Segment);
        var mayEnd = segment.Owner == act.Actor.Staff
            || (act.Actor.May(Permissions.ShareSegments) && await SegmentListHandler.Usable(act).AnyAsync(s => s.Id == asked.Segment));
        if (!mayEnd || segment.EndedAt is not null)
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        segment.End(act.Now);
        act.Tell(new SegmentEnded(segment.Id, segment.Name));
        return default;
    }
}

namespace Yangke.People;

/// <summary>The saved lists one may use: one's own, and those shared with the branch one works in or with the house.</summary>
[Needs(Permissions.UseSegments)]
public sealed record SegmentList : IQuery<SegmentListAnswer>;

/// <summary>At most 200, one's own first, by name; <c>may</c> names what is offered beside them.</summary>
public sealed record SegmentListAnswer(IReadOnlyList<SegmentRow> Rows, IReadOnlyList<string> May);

/// <summary>One saved list; <c>usable</c> says whether one's information levels suffice, <c>may</c> names the commands offered.</summary>
public sealed record SegmentRow(
    SegmentId Segment, int Version, string Name, SegmentNode Definition, SegmentSharing Sharing, StaffNamed Owner, bool IsMine,
    DateTime SavedAt, bool Usable, IReadOnlyList<string> May);

internal sealed class SegmentListHandler(SegmentTree tree) : IHandle<SegmentList, SegmentListAnswer>
{
    private static readonly string[] s_own = ["people.correct-segment", "people.end-segment"];
    private static readonly string[] s_ending = ["people.end-segment"];

    public static IQueryable<Segment> Usable(Act act) => act.Db.Set<Segment>().Where(s => s.EndedAt == null
        && (s.Owner == act.Actor.Staff || s.Sharing == SegmentSharing.House
            || (s.Sharing == SegmentSharing.Branch && s.Branch == act.Actor.Branch)));

    public async Task<SegmentListAnswer> Handle(SegmentList asked, Act act)
    {
        var rows = await (
            from segment in Usable(act)
            join staff in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues) on segment.Owner equals staff.Id
            orderby segment.Owner != act.Actor.Staff, segment.Name, segment.Id
            select new { segment, staff.Name }).Take(200).ToListAsync();
        var maySharing = act.Actor.May(Permissions.ShareSegments);
        return new SegmentListAnswer(
            [.. from row in rows
                let definition = Segment.Read(row.segment.Definition)
                let mine = row.segment.Owner == act.Actor.Staff
                select new SegmentRow(row.segment.Id, row.segment.Version, row.segment.Name, definition, row.segment.Sharing,
                    new StaffNamed(row.segment.Owner, row.Name), mine, row.segment.SavedAt, tree.MayRead(act.Actor, definition),
                    mine ? s_own : maySharing ? s_ending : [])],
            [.. new[] { Permissions.ShareSegments, Permissions.Export }.Where(act.Actor.May)]);
    }
}

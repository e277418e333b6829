namespace Yangke.People;

/// <summary>How many customers of one's scope a definition names, exactly; asked while it is being edited.</summary>
[Needs(Permissions.UseSegments)]
[ByPost]
[Refuses(Refusals.FilterBeyondYourLevelsCode)]
public sealed record SegmentCount(SegmentNode Definition) : IQuery<SegmentCountAnswer>;

/// <summary>The number of customers.</summary>
public sealed record SegmentCountAnswer(int Count);

internal sealed class SegmentCountHandler(SegmentTree tree) : IHandle<SegmentCount, SegmentCountAnswer>
{
    public async Task<SegmentCountAnswer> Handle(SegmentCount asked, Act act) =>
        new(await tree.Customers(asked.Definition, act).CountAsync());
}

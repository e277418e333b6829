namespace Yangke.Tests.People.Segments;

/// <summary>Definitions as tests write them.</summary>
internal static class Lists
{
    public static SegmentNode Everyone => All();

    public static SegmentNode All(params SegmentNode[] parts) => new(SegmentJoin.All, parts);

    public static SegmentNode Any(params SegmentNode[] parts) => new(SegmentJoin.Any, parts);

    public static SegmentNode None(params SegmentNode[] parts) => new(SegmentJoin.None, parts);

    public static SegmentNode If(string filter, string @is, params string[] values) => new(Filter: "people." + filter, Is: @is, Values: values);

    public static async Task<int> Count(this World world, Who who, SegmentNode definition) =>
        (await world.As(who).Ask(new SegmentCount(definition)).Succeeds()).Count;

    /// <summary>Who is on the list, newest first; the count must say the same.</summary>
    public static async Task<string> Names(this World world, Who who, SegmentNode definition)
    {
        var rows = (await world.As(who).Ask(new SegmentPage(definition)).Succeeds()).Rows;
        (await world.Count(who, definition)).ShouldBe(rows.Count);
        return string.Join(' ', rows.Select(r => r.Name));
    }
}

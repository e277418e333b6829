using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

public sealed class EndSegmentTests
{
    [Theory, BothEngines]
    public async Task OnesOwnIsEndedAndGone(Engine engine)
    {
        await using var world = await World.Open(engine);
        var saved = await world.As(Who.Consultant).Do(new SaveSegment("甲", Everyone)).Succeeds();
        await world.As(Who.BranchManager).Do(new EndSegment(saved.Segment)).IsRefused("kernel.unknown");
        await world.As(Who.Consultant).Do(new EndSegment(saved.Segment)).Succeeds();
        await world.Facts.Were<SegmentEnded>(f => f.Name == "甲");
        await world.As(Who.Consultant).Do(new EndSegment(saved.Segment)).IsRefused("kernel.unknown");
        (await world.As(Who.Consultant).Ask(new SegmentList()).Succeeds()).Rows.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task ASharedOneIsEndedByWhoeverMayShareAndSeesIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var saved = await world.As(Who.BranchManager).Do(new SaveSegment("甲", Everyone, SegmentSharing.Branch)).Succeeds();
        await world.As(Who.Consultant).Do(new EndSegment(saved.Segment)).IsRefused("kernel.unknown");
        await world.As(Who.RegionalManager).Do(new EndSegment(saved.Segment)).Succeeds();
    }
}

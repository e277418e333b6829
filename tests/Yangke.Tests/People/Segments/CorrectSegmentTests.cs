using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

public sealed class CorrectSegmentTests
{
    [Theory, BothEngines]
    public async Task WhatDiffersIsTold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var saved = await manager.Do(new SaveSegment("甲", Everyone)).Succeeds();
        var changed = await manager.Do(new CorrectSegment(saved.Segment, saved.Version, "乙", If("phone", "given"), SegmentSharing.House)).Succeeds();
        (await world.Facts.Were<SegmentCorrected>(f => f.Changes.Count == 3)).ShouldHaveSingleItem().Changes[0].ShouldBe(new Change("name", "甲", "乙"));
        await manager.Do(new CorrectSegment(saved.Segment, saved.Version, "丙", Everyone)).IsRefused("kernel.changed");
        (await manager.Do(new CorrectSegment(saved.Segment, changed.Version, "乙", If("phone", "given"), SegmentSharing.House)).Succeeds()).Version.ShouldBe(changed.Version);
    }

    [Theory, BothEngines]
    public async Task OnlyItsMakerCorrectsIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var saved = await world.As(Who.BranchManager).Do(new SaveSegment("甲", Everyone, SegmentSharing.House)).Succeeds();
        await world.As(Who.Administrator).Do(new CorrectSegment(saved.Segment, saved.Version, "乙", Everyone)).IsRefused("kernel.unknown");
        await world.As(Who.Consultant).Do(new CorrectSegment(SegmentId.New(), 1, "乙", Everyone)).IsRefused("kernel.unknown");
        await world.As(Who.BranchManager).Do(new SaveSegment("乙", Everyone)).Succeeds();
        await world.As(Who.BranchManager).Do(new CorrectSegment(saved.Segment, saved.Version, "乙", Everyone)).IsRefused("people.segment-name-taken", "name");
    }

    [Theory, BothEngines]
    public async Task OneWhoMayNotShareChangesNoSharing(Engine engine)
    {
        await using var world = await World.Open(engine);
        var saved = await world.As(Who.Consultant).Do(new SaveSegment("甲", Everyone)).Succeeds();
        await world.As(Who.Consultant).Do(new CorrectSegment(saved.Segment, 1, "甲", Everyone, SegmentSharing.Branch)).IsRefused("people.not-yours-to-share", "sharing");
    }
}

using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

public sealed class SaveSegmentTests
{
    [Theory, BothEngines]
    public async Task ASavedListFindsThemAnew(Engine engine)
    {
        await using var world = await World.Open(engine);
        var women = If("gender", "is", "Female");
        await world.As(Who.BranchManager).Do(new SaveSegment(" 女顾客 ", women, SegmentSharing.Branch)).Succeeds();
        await world.Facts.Were<SegmentSaved>(f => f is { Name: "女顾客", Sharing: SegmentSharing.Branch });
        var saved = (await world.As(Who.BranchManager).Ask(new SegmentList()).Succeeds()).Rows.ShouldHaveSingleItem();
        (await world.Names(Who.BranchManager, saved.Definition)).ShouldBe("欧阳娜");
        await world.As(Who.Receptionist).Do(new RegisterCustomer("甲", Gender: Gender.Female)).Succeeds();
        (await world.Names(Who.BranchManager, saved.Definition)).ShouldBe("甲 欧阳娜");
    }

    [Theory, BothEngines]
    public async Task ANameIsTakenOncePerPerson(Engine engine)
    {
        await using var world = await World.Open(engine);
        var first = await world.As(Who.BranchManager).Do(new SaveSegment("本月", Everyone)).Succeeds();
        await world.As(Who.BranchManager).Do(new SaveSegment("本月", Everyone)).IsRefused("people.segment-name-taken", "name");
        await world.As(Who.Consultant).Do(new SaveSegment("本月", Everyone)).Succeeds();
        await world.As(Who.BranchManager).Do(new EndSegment(first.Segment)).Succeeds();
        await world.As(Who.BranchManager).Do(new SaveSegment("本月", Everyone)).Succeeds();
    }

    [Theory, BothEngines]
    public async Task WhoMayNotShareKeepsItAsHerOwn(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Consultant).Do(new SaveSegment("我的", Everyone, SegmentSharing.House)).IsRefused("people.not-yours-to-share", "sharing");
        await world.As(Who.Consultant).Do(new SaveSegment("我的", If("age", "least", "x"))).IsRefused("kernel.shape", "definition.values[0]");
        await world.As(Who.Consultant).Do(new SaveSegment("  ", Everyone)).IsRefused("kernel.shape", "name");
        await world.As(Who.Receptionist).Do(new SaveSegment("我的", Everyone)).IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
        await world.As(Who.Consultant).Do(new SaveSegment("我的", Everyone)).Succeeds();
    }
}

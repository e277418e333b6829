using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

public sealed class SegmentListTests
{
    [Theory, BothEngines]
    public async Task OnesOwnAndTheSharedOnesWithWhoMadeThem(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new SaveSegment("只给自己", Everyone)).Succeeds();
        await world.As(Who.BranchManager).Do(new SaveSegment("给本店", Everyone, SegmentSharing.Branch)).Succeeds();
        await world.As(Who.BranchManager).Do(new SaveSegment("给全院", If("note", "given"), SegmentSharing.House)).Succeeds();
        await world.As(Who.Consultant).Do(new SaveSegment("我的", Everyone)).Succeeds();
        var seen = (await world.As(Who.Consultant).Ask(new SegmentList()).Succeeds()).Rows;
        seen.Select(r => r.Name).ShouldBe(["我的", "给全院", "给本店"], ignoreOrder: true);
        seen[0].Name.ShouldBe("我的");
        seen[0].May.ShouldBe(["people.correct-segment", "people.end-segment"]);
        seen.Single(r => r.Name == "给本店").ShouldSatisfyAllConditions(r => r.Owner.Name.ShouldBe("沈令仪"), r => r.IsMine.ShouldBeFalse(), r => r.May.ShouldBeEmpty());
        await world.As(Who.OtherReceptionist).Ask(new SegmentList()).IsRefused("kernel.not-permitted");
    }

    /// <summary>Shared with a branch is not shared with another; what reads a level one lacks is not offered as usable.</summary>
    [Theory, BothEngines]
    public async Task WhatOneLacksTheLevelForIsNotUsable(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Sql("UPDATE people_positions SET permissions = '[\"people.see-customers\",\"people.use-segments\"]' WHERE code = 'receptionist'");
        await world.As(Who.BranchManager).Do(new SaveSegment("给本店", Everyone, SegmentSharing.Branch)).Succeeds();
        await world.As(Who.BranchManager).Do(new SaveSegment("给全院", All(None(If("note", "given"))), SegmentSharing.House)).Succeeds();
        (await world.As(Who.OtherReceptionist).Ask(new SegmentList()).Succeeds()).Rows.ShouldHaveSingleItem().Usable.ShouldBeFalse();
        var here = (await world.As(Who.Receptionist).Ask(new SegmentList()).Succeeds());
        here.Rows.Select(r => r.Usable).ShouldBe([true, false], ignoreOrder: true);
        here.May.ShouldBeEmpty();
    }
}

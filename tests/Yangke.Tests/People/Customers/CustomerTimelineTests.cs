namespace Yangke.Tests.People.Customers;

public sealed class CustomerTimelineTests
{
    [Theory, BothEngines]
    public async Task TheTimelineGoesBackFromTheLatestPageByPage(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        for (var version = 1; version <= 4; version++)
        {
            // Two of them in the same instant: the page boundary must not lose or repeat one.
            world.Clock.Move(TimeSpan.FromSeconds(version % 2));
            await manager.Do(new CorrectCustomer(world.WangXiaoming, version, $"王{version}", Reason: $"第{version}次")).Succeeds();
        }
        var reasons = new List<string?>();
        string? before = null;
        do
        {
            var page = await manager.Ask(new CustomerTimeline(world.WangXiaoming, before, Size: 2)).Succeeds();
            page.Entries.Count.ShouldBeLessThanOrEqualTo(2);
            reasons.AddRange(page.Entries.Select(e => e.Reason));
            before = page.Next;
        }
        while (before is not null && reasons.Count < 20);
        reasons.ShouldBe(["第4次", "第3次", "第2次", "第1次", null]);
    }

    [Theory, BothEngines]
    public async Task ChangesAreShownAsOneMayReadThem(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new CorrectCustomer(
            world.WangXiaoming, 1, "王小明", "13900001111", Gender.Male, new DateOnly(1992, 5, 14), "星河设计事务所", "新的备注")).Succeeds();
        var entry = (await world.As(Who.Cashier).Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds()).Entries[0];
        (entry.Fact, entry.StaffName).ShouldBe(("people.customer-corrected", "沈令仪"));
        entry.Changes.ShouldBe([new Change("phone", "138****5678", "139****1111"), new Change("note", null, null)]);

        (await world.As(Who.BranchManager).Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds())
            .Entries[0].Changes[1].ShouldBe(new Change("note", "喜欢靠窗的位子", "新的备注"));
    }

    /// <summary>A note read in the timeline is a reading of private life like one on the card (ORG-2).</summary>
    [Theory, BothEngines]
    public async Task ReadingANoteInTheTimelineIsNoted(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new CorrectCustomer(world.WangXiaoming, 1, "王小明", Note: "新的备注")).Succeeds();
        await world.As(Who.Cashier).Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds();
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);
        await world.As(Who.BranchManager).Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds();
        (await world.Scalar<long>("SELECT count(*) FROM access_log WHERE level = 'PrivateLife'")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task AnotherBranchsTimelineAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Receptionist).Ask(new CustomerTimeline(world.ShanXue)).IsRefused("kernel.unknown"))
            .ShouldBe(await world.As(Who.Receptionist).Ask(new CustomerTimeline(CustomerId.New())).IsRefused("kernel.unknown"));
        foreach (var bent in (string[])["x", "1.x", $"{long.MaxValue}.{Guid.Empty:N}", $"1.{Guid.Empty:N}"])
        {
            await world.As(Who.Receptionist).Ask(new CustomerTimeline(world.WangXiaoming, bent)).Succeeds();
        }
        await world.As(Who.Receptionist).Ask(new CustomerTimeline(world.WangXiaoming, Size: 101)).IsRefused("kernel.shape", "size");
        await world.Nobody.Ask(new CustomerTimeline(world.WangXiaoming)).IsRefused("kernel.sign-in");
    }
}

namespace Yangke.Tests.People;

public sealed class NeedListTests
{
    private static async Task<IEnumerable<string>> Texts(World world, Who who, NeedsWanted which, NeedArea? area = null, BranchId? branch = null) =>
        (await world.As(who).Ask(new NeedList(which, area, branch)).Succeeds()).Rows.Select(r => r.Text);

    [Theory, BothEngines]
    public async Task OnesOwnOfTheWeekAndTheBranchs(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = NoteNeedTests.Asked(world);
        await world.As(Who.Consultant).Do(asked with { Text = "周四" }).Succeeds();
        await world.As(Who.Consultant).Do(asked with { Text = "下月", DueOn = NoteNeedTests.Monday.AddDays(30) }).Succeeds();
        await world.As(Who.BranchManager).Do(asked with
        {
            Text = "店长的",
            Customer = world.WangXiaoming,
            Owner = Places.Staff(Who.BranchManager),
            DueOn = NoteNeedTests.Monday,
            Area = NeedArea.Dental,
        }).Succeeds();
        (await Texts(world, Who.Consultant, NeedsWanted.Mine)).ShouldBe(["周四"]);
        (await Texts(world, Who.Consultant, NeedsWanted.Due)).ShouldBe(["周四"]); // her scope is her own customers
        (await Texts(world, Who.BranchManager, NeedsWanted.Mine)).ShouldBe(["店长的"]);
        (await Texts(world, Who.BranchManager, NeedsWanted.Due)).ShouldBe(["店长的", "周四"]);
        (await Texts(world, Who.BranchManager, NeedsWanted.Due, NeedArea.Skin)).ShouldBe(["周四"]);
        (await Texts(world, Who.RegionalManager, NeedsWanted.Due, branch: Places.North)).ShouldBeEmpty();
        var row = (await world.As(Who.BranchManager).Ask(new NeedList(NeedsWanted.Due)).Succeeds()).Rows[0];
        (row.CustomerName, row.Owner!.Name, row.Orphan).ShouldBe(("王小明", "沈令仪", null));
        await world.As(Who.BranchManager).Ask(new NeedList(NeedsWanted.Due, Branch: Places.Riverside)).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Ask(new NeedList()).IsRefused("kernel.not-permitted");
    }

    /// <summary>CON-2: nobody, gone, no date, or a week past its date; whoever gives it owner and date takes it off.</summary>
    [Theory, BothEngines]
    public async Task OrphansAreThoseNobodyComesBackTo(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var asked = NoteNeedTests.Asked(world) with { Owner = Places.Staff(Who.BranchManager) };
        var late = (await manager.Do(asked with { Text = "过期", DueOn = NoteNeedTests.Monday }).Succeeds()).Need;
        await manager.Do(asked with { Text = "好好的", DueOn = NoteNeedTests.Monday.AddDays(60) }).Succeeds();
        var closed = (await manager.Do(asked with { Text = "没人的，了结了", Owner = null }).Succeeds()).Need;
        await manager.Do(new CloseNeed(closed, NeedOutcome.Met)).Succeeds();
        await manager.Do(asked with { Text = "走了的", Owner = Places.Staff(Who.Consultant), DueOn = NoteNeedTests.Monday.AddDays(60) }).Succeeds();
        (await Texts(world, Who.BranchManager, NeedsWanted.Orphans)).ShouldBeEmpty();

        await world.As(Who.Administrator).Actor; // her session would be over by the time she acts
        world.Clock.Move(TimeSpan.FromDays(7));
        (await Texts(world, Who.BranchManager, NeedsWanted.Orphans)).ShouldBeEmpty();
        world.Clock.Move(TimeSpan.FromDays(1));
        await manager.Do(asked with { Text = "没人的", Owner = null, DueOn = NoteNeedTests.Monday.AddDays(60) }).Succeeds();
        await manager.Do(asked with { Text = "没日期", DueOn = null }).Succeeds();
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Consultant))).Succeeds();
        var rows = (await manager.Ask(new NeedList(NeedsWanted.Orphans)).Succeeds()).Rows;
        rows.Select(r => (r.Text, r.Orphan)).ShouldBe([
            ("过期", OrphanReason.LongLate), ("走了的", OrphanReason.OwnerLeft), ("没人的", OrphanReason.NoOwner), ("没日期", OrphanReason.NoDate)],
            ignoreOrder: true);
        rows.Single(r => r.Text == "走了的").Owner!.Name.ShouldBe("顾言");

        await manager.Do(new CorrectNeed(late, 1, "过期", NeedVoice.Stated, NeedArea.Skin, NeedUrgency.Soon, Owner: asked.Owner,
            DueOn: NoteNeedTests.Monday.AddDays(20))).Succeeds();
        (await Texts(world, Who.BranchManager, NeedsWanted.Orphans)).ShouldNotContain("过期");
    }

    [Theory, BothEngines]
    public async Task PagesGoOnWhereTheLastEnded(Engine engine)
    {
        await using var world = await World.Open(engine);
        var texts = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            await world.As(Who.Consultant).Do(NoteNeedTests.Asked(world) with { Text = $"需求{i}", DueOn = NoteNeedTests.Monday.AddDays(i / 2) }).Succeeds();
        }
        string? after = null;
        do
        {
            var page = await world.As(Who.Consultant).Ask(new NeedList(After: after, Size: 2)).Succeeds();
            texts.AddRange(page.Rows.Select(r => r.Text));
            after = page.Next;
        }
        while (after is not null && texts.Count < 20);
        texts.ShouldBe(Enumerable.Range(0, 7).Select(i => $"需求{i}"));
        foreach (var bent in (string[])["x", "20260302.x", "9.9", $"00000000.{Guid.Empty:N}"])
        {
            await world.As(Who.Consultant).Ask(new NeedList(After: bent)).Succeeds();
        }
    }

    /// <summary>A need is listed where its customer is at home now.</summary>
    [Theory, BothEngines]
    public async Task ItFollowsItsCustomerToAnotherBranch(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(NoteNeedTests.Asked(world) with { Customer = world.WangXiaoming, DueOn = NoteNeedTests.Monday }).Succeeds();
        await world.Sql("UPDATE people_customers SET branch = @north WHERE id = @wang",
            new { north = world.Raw(Places.North.Value), wang = world.Raw(world.WangXiaoming.Value) });
        (await Texts(world, Who.RegionalManager, NeedsWanted.Due, branch: Places.North)).Count().ShouldBe(1);
        (await Texts(world, Who.RegionalManager, NeedsWanted.Due, branch: Places.WestLake)).ShouldBeEmpty();
    }
}

namespace Yangke.Tests.People;

public sealed class CustomerNotesTests
{
    /// <summary>ORG-3: what one may not see is counted by level, and that is all one learns of it.</summary>
    [Theory, BothEngines]
    public async Task OnlyLevelsOneMaySeeTheOthersAreCounted(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var asked = WriteNoteTests.Asked(world);
        await manager.Do(asked with { Text = "谁都能看" }).Succeeds();
        await manager.Do(asked with { Text = "在备孕", Level = InformationLevel.Medical }).Succeeds();
        await manager.Do(asked with { Text = "和先生分居", Level = InformationLevel.PrivateLife }).Succeeds();
        await manager.Do(asked with { Text = "婆婆同住", Level = InformationLevel.PrivateLife }).Succeeds();
        var cashier = await world.As(Who.Cashier).Ask(new CustomerNotes(world.WangXiaoming)).Succeeds();
        cashier.Rows.Select(r => r.Text).ShouldBe(["谁都能看"]);
        cashier.Hidden.ShouldBe([new HiddenNotes(InformationLevel.Medical, 1), new HiddenNotes(InformationLevel.PrivateLife, 2)]);
        cashier.May.ShouldBeEmpty();
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);
        var all = await manager.Ask(new CustomerNotes(world.WangXiaoming)).Succeeds();
        all.Rows.Count.ShouldBe(4);
        all.Hidden.ShouldBeEmpty();
        all.Levels.Count.ShouldBe(4);
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task PagesGoBackByTheDayItWasSaid(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        for (var i = 0; i < 5; i++)
        {
            await manager.Do(WriteNoteTests.Asked(world) with { Text = $"第{i}条", SaidOn = new DateOnly(2026, 2, 10 + (i / 2)) }).Succeeds();
        }
        var texts = new List<string?>();
        string? before = null;
        do
        {
            var page = await manager.Ask(new CustomerNotes(world.WangXiaoming, before, Size: 2)).Succeeds();
            texts.AddRange(page.Rows.Select(r => r.Text));
            before = page.Next;
        }
        while (before is not null && texts.Count < 20);
        texts.ShouldBe(["第4条", "第3条", "第2条", "第1条", "第0条"]);
        await manager.Ask(new CustomerNotes(world.WangXiaoming, "bent")).Succeeds();
        (await manager.Ask(new CustomerNotes(world.ShanXue)).IsRefused("kernel.unknown"))
            .ShouldBe(await manager.Ask(new CustomerNotes(CustomerId.New())).IsRefused("kernel.unknown"));
    }

    /// <summary>The timeline quotes a note only to who may read it, and never a struck one.</summary>
    [Theory, BothEngines]
    public async Task TheTimelineQuotesWhatOneMayRead(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(WriteNoteTests.Asked(world) with { Text = "在备孕", Level = InformationLevel.Medical }).Succeeds();
        var plain = (await manager.Do(WriteNoteTests.Asked(world) with { Text = "爱喝温水", Kind = NoteKind.Note }).Succeeds()).Note;
        async Task<IEnumerable<string?>> Quoted(Who who) =>
            (await world.As(who).Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds()).Entries
                .Where(e => e.Fact == "people.note-written").Select(e => e.Quote);
        (await Quoted(Who.Receptionist)).ShouldBe(["爱喝温水", null]);
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);
        (await Quoted(Who.BranchManager)).ShouldBe(["爱喝温水", "在备孕"]);
        (await world.Scalar<string>("SELECT level FROM access_log")).ShouldBe("Medical");
        await manager.Do(new StrikeNote(plain, "记错了")).Succeeds();
        (await Quoted(Who.BranchManager)).ShouldBe([null, "在备孕"]);
    }
}

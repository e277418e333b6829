namespace Yangke.Tests.People;

public sealed class StrikeNoteTests
{
    [Theory, BothEngines]
    public async Task AWrongNoteIsStruckItsTextStaysForTheAuditor(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var note = (await manager.Do(WriteNoteTests.Asked(world)).Succeeds()).Note;
        await manager.Do(new StrikeNote(note, "写到别人档案里了")).Succeeds();
        await manager.Do(new StrikeNote(note, "再来一次")).IsRefused("people.already-struck");
        await world.Facts.Were<NoteStruck>(f => f.Note == note);
        (await world.Facts.Entry<NoteStruck>()).Reason.ShouldBe("写到别人档案里了");
        var hers = (await manager.Ask(new CustomerNotes(world.WangXiaoming)).Succeeds()).Rows.Single();
        (hers.Text, hers.StruckReason, hers.StruckBy!.Name, hers.May.Count).ShouldBe((null, "写到别人档案里了", "沈令仪", 0));
        (await world.As(Who.Auditor).Ask(new CustomerNotes(world.WangXiaoming)).Succeeds()).Rows.Single().Text.ShouldBe("聊到下个月要拍婚纱照");
        await Should.ThrowAsync<Exception>(() => world.Sql("UPDATE people_notes SET struck_reason = 'x'"));
    }

    [Theory, BothEngines]
    public async Task NobodyStrikesWhatSheMayNotSee(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var note = (await manager.Do(WriteNoteTests.Asked(world) with { Level = InformationLevel.PrivateLife }).Succeeds()).Note;
        var actor = await manager.Actor;
        var therapist = new Desk(world.Works, actor with { Permissions = [Permissions.SeeCustomers, Permissions.Medical, Permissions.WriteNotes] });
        await therapist.Do(new StrikeNote(note, "不该写")).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Do(new StrikeNote(note, "不该写")).IsRefused("kernel.not-permitted");
        await manager.Do(new StrikeNote(NoteId.New(), "不该写")).IsRefused("kernel.unknown");
        await manager.Do(new StrikeNote(note, "")).IsRefused("kernel.shape", "reason");
    }
}

namespace Yangke.Tests.People;

public sealed class WriteNoteTests
{
    internal static WriteNote Asked(World world) => new(world.WangXiaoming, NoteKind.Chat, "聊到下个月要拍婚纱照");

    [Theory, BothEngines]
    public async Task WhatWasTalkedAboutIsWrittenTheJournalHoldsOnlyThatItWas(Engine engine)
    {
        await using var world = await World.Open(engine);
        var written = await world.As(Who.BranchManager).Do(Asked(world) with { Mood = Mood.Happy, Level = InformationLevel.PrivateLife }).Succeeds();
        await world.Facts.Were<NoteWritten>(f => f.Note == written.Note && f is { Kind: NoteKind.Chat, Level: InformationLevel.PrivateLife });
        (await world.Facts.Entries()).ShouldAllBe(e => !e.Body!.Contains("婚纱"));
        var row = (await world.As(Who.BranchManager).Ask(new CustomerNotes(world.WangXiaoming)).Succeeds()).Rows.ShouldHaveSingleItem();
        (row.Text, row.Mood, row.SaidOn, row.WrittenBy!.Name).ShouldBe(("聊到下个月要拍婚纱照", Mood.Happy, new DateOnly(2026, 3, 2), "沈令仪"));
    }

    [Theory, BothEngines]
    public async Task ALevelOneDoesNotSeeOneDoesNotWriteOn(Engine engine)
    {
        await using var world = await World.Open(engine);
        var actor = await world.As(Who.BranchManager).Actor;
        var therapist = new Desk(world.Works, actor with { Permissions = [Permissions.SeeCustomers, Permissions.Medical, Permissions.WriteNotes] });
        await therapist.Do(Asked(world) with { Level = InformationLevel.PrivateLife }).IsRefused("people.level-closed", "level");
        await therapist.Do(Asked(world) with { Level = InformationLevel.Medical }).Succeeds();
    }

    [Theory, BothEngines]
    public async Task DaysScopeAndShapeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(Asked(world) with { SaidOn = new DateOnly(2026, 3, 3) }).IsRefused("people.day-unlikely", "saidOn");
        await manager.Do(Asked(world) with { SaidOn = new DateOnly(1999, 3, 3) }).IsRefused("people.day-unlikely", "saidOn");
        await manager.Do(Asked(world) with { Text = "" }).IsRefused("kernel.shape", "text");
        await manager.Do(Asked(world) with { Customer = world.ShanXue }).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Do(Asked(world)).IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
    }

    /// <summary>Append only, and not by agreement.</summary>
    [Theory, BothEngines]
    public async Task TheDatabaseLetsNobodyEditANote(Engine engine)
    {
        await using var world = await World.Open(engine);
        var note = (await world.As(Who.BranchManager).Do(Asked(world)).Succeeds()).Note;
        var failure = await Should.ThrowAsync<Exception>(() =>
            world.Sql("UPDATE people_notes SET text = 'x' WHERE id = @id", new { id = world.Raw(note.Value) }));
        failure.Message.ShouldContain("append only");
    }
}

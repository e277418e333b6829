namespace Yangke.Tests.People;

public sealed class NoteSeenTests
{
    [Theory, BothEngines]
    public async Task TheHouseNotesThatASessionIsInUse(Engine engine)
    {
        await using var world = await World.Open(engine);
        world.Clock.Move(TimeSpan.FromMinutes(7));
        var session = SessionId.Of((await world.As(Who.Receptionist).Actor).Session);
        await world.System.Do(new NoteSeen(session)).Succeeds();
        (await world.As(Who.Receptionist).Ask(new SessionList()).Succeeds()).Rows[0].LastSeenAt
            .ShouldBe(MovableClock.Monday.UtcDateTime.AddMinutes(7));
        await world.Facts.WereNone();
        await world.As(Who.Administrator).Do(new NoteSeen(session)).IsRefused("kernel.not-permitted");
    }
}

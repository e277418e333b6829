namespace Yangke.Tests.People;

public sealed class SessionListTests
{
    [Theory, BothEngines]
    public async Task OnesOwnOpenSessionsNewestFirst(Engine engine)
    {
        await using var world = await World.Open(engine);
        world.Clock.Move(TimeSpan.FromMinutes(5));
        var second = await world.Nobody.Do(new SignIn("qiantai", Cast.Password, "iPad", "10.0.0.2")).Succeeds();
        var rows = (await world.By(second.Secret).Ask(new SessionList()).Succeeds()).Rows;
        rows.Select(r => (r.Device, r.IsThis)).ShouldBe([("iPad", true), ("test", false)]);
        await world.By(second.Secret).Do(new EndSession(rows[1].Session)).Succeeds();
        (await world.By(second.Secret).Ask(new SessionList()).Succeeds()).Rows.ShouldHaveSingleItem();
        await world.Nobody.Ask(new SessionList()).IsRefused("kernel.sign-in");
    }
}

namespace Yangke.Tests.People;

public sealed class SignOutTests
{
    [Theory, BothEngines]
    public async Task OnesOwnSessionEndsAndNoOther(Engine engine)
    {
        await using var world = await World.Open(engine);
        var second = (await world.Nobody.Do(new SignIn("qiantai", Cast.Password, "x", "y")).Succeeds()).Secret;
        await world.As(Who.Receptionist).Do(new SignOut()).Succeeds();
        (await world.System.Ask(new WhoIs(Places.SecretOf(Who.Receptionist))).Succeeds()).ShouldBeNull();
        (await world.System.Ask(new WhoIs(second)).Succeeds()).ShouldNotBeNull();
        await world.Facts.Were<SessionEnded>(f => f.Staff == Places.Staff(Who.Receptionist));
        await world.Nobody.Do(new SignOut()).IsRefused("kernel.sign-in");
    }
}

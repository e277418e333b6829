namespace Yangke.Tests.People;

public sealed class SignInTests
{
    [Theory, BothEngines]
    public async Task TheAccountIsFoundHoweverItIsWritten(Engine engine)
    {
        await using var world = await World.Open(engine);
        var signedIn = await world.Nobody.Do(new SignIn(" QianTai", Cast.Password, "Firefox", "10.0.0.1")).Succeeds();
        var who = (await world.System.Ask(new WhoIs(signedIn.Secret)).Succeeds())!;
        (who.Actor.Staff, who.Actor.Session).ShouldBe((Places.Staff(Who.Receptionist), signedIn.Session.Value));
        await world.Facts.Were<SignedIn>(f => f.Staff == Places.Staff(Who.Receptionist) && f.Device == "Firefox");
        (await world.Facts.Entry<SignedIn>()).Body!.ShouldNotContain(signedIn.Secret);
        // Only its hash is kept.
        (await world.Scalar<long>("SELECT count(*) FROM people_sessions WHERE secret_hash = @hash",
            new { hash = Session.HashOf(signedIn.Secret) })).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task WrongPasswordUnknownAndClosedAccountAnswerAlike(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Cashier))).Succeeds();
        var wrong = await world.Nobody.Do(new SignIn("qiantai", "wrong", "x", "y")).IsRefused("people.sign-in-refused");
        wrong.ShouldBe(await world.Nobody.Do(new SignIn("nobody", Cast.Password, "x", "y")).IsRefused("people.sign-in-refused"));
        wrong.ShouldBe(await world.Nobody.Do(new SignIn("shouyin", Cast.Password, "x", "y")).IsRefused("people.sign-in-refused"));
        await world.Facts.Were<SignedIn>();
        await world.Nobody.Do(new SignIn("a\0", "x", "x", "y")).IsRefused("kernel.shape", "account");
        await world.Nobody.Do(new SignIn("a", new string('x', 201), "x", "y")).IsRefused("kernel.shape", "password");
    }
}

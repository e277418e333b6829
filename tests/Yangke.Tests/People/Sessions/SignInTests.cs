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

    /// <summary>The code is asked for as a second step, each is taken once, and a recovery code helps when the phone is lost.</summary>
    [Theory, BothEngines]
    public async Task WithASecondFactorACodeIsAskedForAndTakenOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (secret, recovery) = await Phone.Bind(world, Who.Nurse);
        var asked = new SignIn("hushi", Cast.Password, "x", "y");
        await world.Nobody.Do(asked).IsRefused("people.code-needed");
        await world.Nobody.Do(asked with { Password = "wrong", Code = Phone.Code(world, secret, 1) }).IsRefused("people.sign-in-refused");
        await world.Nobody.Do(asked with { Code = "000000" }).IsRefused("people.code-wrong", "code");
        world.Clock.Move(TimeSpan.FromSeconds(30));
        var code = Phone.Code(world, secret);
        var both = await Task.WhenAll(world.Nobody.Do(asked with { Code = code }), world.Nobody.Do(asked with { Code = code }));
        both.Count(o => o.Ok).ShouldBe(1);
        both.Single(o => !o.Ok).Refusal!.Code.ShouldBe("people.code-wrong");
        await world.Nobody.Do(asked with { Code = recovery[0].ToUpperInvariant() }).Succeeds();
        await world.Nobody.Do(asked with { Code = recovery[0] }).IsRefused("people.code-wrong");
        await world.Facts.Were<RecoveryCodeUsed>(f => f.Staff == Places.Staff(Who.Nurse) && f.Left == 7);
    }
}

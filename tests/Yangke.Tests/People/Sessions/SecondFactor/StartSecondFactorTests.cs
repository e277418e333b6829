namespace Yangke.Tests.People;

public sealed class StartSecondFactorTests
{
    [Theory, BothEngines]
    public async Task TheSecretIsShownOnceAndKeptWrapped(Engine engine)
    {
        await using var world = await World.Open(engine);
        var nurse = world.As(Who.Nurse);
        var started = await nurse.Do(new StartSecondFactor()).Succeeds();
        started.Secret.ShouldMatch("^[A-Z2-7]{32}$");
        started.Address.ShouldBe($"otpauth://totp/{Uri.EscapeDataString("清和医美")}:hushi?secret={started.Secret}&issuer={Uri.EscapeDataString("清和医美")}");
        (await world.Scalar<byte[]>("SELECT secret FROM people_second_factors")).Length.ShouldBe(48); // nonce, tag, 20 bytes
        var again = await nurse.Do(new StartSecondFactor()).Succeeds();
        again.Secret.ShouldNotBe(started.Secret);
        await nurse.Do(new ConfirmSecondFactor(Phone.Code(world, started.Secret))).IsRefused("people.code-wrong"); // begun anew
        await world.Nobody.Do(new SignIn("hushi", Cast.Password, "x", "y")).Succeeds(); // does not count before it is confirmed
        await nurse.Do(new ConfirmSecondFactor(Phone.Code(world, again.Secret))).Succeeds();
        await nurse.Do(new StartSecondFactor()).IsRefused("people.second-factor-on");
        var actor = await nurse.Actor;
        await new Desk(world.Works, actor with { ByToken = true }).Do(new StartSecondFactor()).IsRefused("kernel.not-permitted");
        (await world.Facts.Entries()).ShouldAllBe(e => !e.Body!.Contains(again.Secret));
    }
}

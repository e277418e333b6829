namespace Yangke.Tests.People;

public sealed class ConfirmSecondFactorTests
{
    [Theory, BothEngines]
    public async Task WithACodeOfHerPhoneAndRecoveryCodesComeOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var nurse = world.As(Who.Nurse);
        await nurse.Do(new ConfirmSecondFactor("123456")).IsRefused("people.second-factor-off");
        var secret = (await nurse.Do(new StartSecondFactor()).Succeeds()).Secret;
        await nurse.Do(new ConfirmSecondFactor(Phone.Code(world, secret, steps: 5))).IsRefused("people.code-wrong", "code");
        var codes = (await nurse.Do(new ConfirmSecondFactor(Phone.Code(world, secret))).Succeeds()).Codes;
        codes.Count.ShouldBe(8);
        await nurse.Do(new ConfirmSecondFactor(Phone.Code(world, secret, 1))).IsRefused("people.second-factor-on");
        await world.Facts.Were<SecondFactorConfirmed>(f => f.Staff == Places.Staff(Who.Nurse));
        (await world.Facts.Entries()).ShouldAllBe(e => !codes.Any(c => e.Body!.Contains(c)));
        (await world.Scalar<string>("SELECT recovery_codes FROM people_second_factors")).ShouldNotContain(codes[0]);
        // The code that confirmed it signs nobody in.
        await world.Nobody.Do(new SignIn("hushi", Cast.Password, "x", "y", Phone.Code(world, secret))).IsRefused("people.code-wrong");
        await nurse.Do(new ConfirmSecondFactor("")).IsRefused("kernel.shape", "code");
    }
}

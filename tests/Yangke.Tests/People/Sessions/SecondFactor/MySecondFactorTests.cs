namespace Yangke.Tests.People;

public sealed class MySecondFactorTests
{
    [Theory, BothEngines]
    public async Task OffOnAndHowManyRecoveryCodesAreLeft(Engine engine)
    {
        await using var world = await World.Open(engine);
        var nurse = world.As(Who.Nurse);
        (await nurse.Ask(new MySecondFactor()).Succeeds()).ShouldBe(new MySecondFactorAnswer(null, 0, false));
        await nurse.Do(new StartSecondFactor()).Succeeds();
        (await nurse.Ask(new MySecondFactor()).Succeeds()).Since.ShouldBeNull();
        var (_, recovery) = await Phone.Bind(world, Who.Nurse);
        await world.Nobody.Do(new SignIn("hushi", Cast.Password, "x", "y", recovery[0])).Succeeds();
        await world.Sql("UPDATE people_positions SET totp_required = true WHERE code = 'nurse'");
        (await nurse.Ask(new MySecondFactor()).Succeeds()).ShouldBe(new MySecondFactorAnswer(MovableClock.Monday.UtcDateTime, 7, true));
    }
}

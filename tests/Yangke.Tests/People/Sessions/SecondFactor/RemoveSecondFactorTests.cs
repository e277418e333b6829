namespace Yangke.Tests.People;

public sealed class RemoveSecondFactorTests
{
    [Theory, BothEngines]
    public async Task InPersonWithThePassword(Engine engine)
    {
        await using var world = await World.Open(engine);
        var nurse = world.As(Who.Nurse);
        await nurse.Do(new RemoveSecondFactor(Cast.Password)).IsRefused("people.second-factor-off");
        await Phone.Bind(world, Who.Nurse);
        await nurse.Do(new RemoveSecondFactor("wrong")).IsRefused("people.password-wrong", "current");
        var actor = await nurse.Actor;
        await new Desk(world.Works, actor with { ByToken = true }).Do(new RemoveSecondFactor(Cast.Password)).IsRefused("kernel.not-permitted");
        await nurse.Do(new RemoveSecondFactor(Cast.Password)).Succeeds();
        await world.Nobody.Do(new SignIn("hushi", Cast.Password, "x", "y")).Succeeds();
        await world.Facts.Were<SecondFactorRemoved>(f => f.Staff == Places.Staff(Who.Nurse));
    }
}

namespace Yangke.Tests.People;

public sealed class LiftSecondFactorTests
{
    [Theory, BothEngines]
    public async Task ForAColleagueWhosePhoneIsLostAndHerSessionsEnd(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        await admin.Do(new LiftSecondFactor(Places.Staff(Who.Nurse))).IsRefused("people.second-factor-off");
        await Phone.Bind(world, Who.Nurse);
        await admin.Do(new LiftSecondFactor(Places.Staff(Who.Nurse))).Succeeds();
        (await world.System.Ask(new WhoIs(Places.SecretOf(Who.Nurse))).Succeeds()).ShouldBeNull();
        await world.Nobody.Do(new SignIn("hushi", Cast.Password, "x", "y")).Succeeds();
        await world.Facts.Were<SecondFactorRemoved>(f => f.Staff == Places.Staff(Who.Nurse));
    }

    [Theory, BothEngines]
    public async Task NeitherOnesOwnNorThatOfSomebodyWithMore(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new LiftSecondFactor(Places.Staff(Who.Administrator))).IsRefused("people.beyond-your-own");
        var actor = await world.As(Who.Administrator).Actor;
        var small = new Desk(world.Works, actor with { Scope = actor.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        await small.Do(new LiftSecondFactor(Places.Staff(Who.RegionalManager))).IsRefused("people.beyond-your-own");
        await small.Do(new LiftSecondFactor(Places.Staff(Who.OtherReceptionist))).IsRefused("kernel.unknown");
        await world.As(Who.BranchManager).Do(new LiftSecondFactor(Places.Staff(Who.Nurse))).IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
    }
}

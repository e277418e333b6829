namespace Yangke.Tests.People;

public sealed class ChangePasswordTests
{
    [Theory, BothEngines]
    public async Task TheNewOneFitsTheOldDoesNotAndOtherSessionsEnd(Engine engine)
    {
        await using var world = await World.Open(engine);
        var second = (await world.Nobody.Do(new SignIn("qiantai", Cast.Password, "x", "y")).Succeeds()).Secret;
        await world.As(Who.Receptionist).Do(new ChangePassword(Cast.Password, "another long phrase")).Succeeds();
        (await world.System.Ask(new WhoIs(second)).Succeeds()).ShouldBeNull();
        (await world.System.Ask(new WhoIs(Places.SecretOf(Who.Receptionist))).Succeeds()).ShouldNotBeNull();
        await world.Nobody.Do(new SignIn("qiantai", Cast.Password, "x", "y")).IsRefused("people.sign-in-refused");
        await world.Nobody.Do(new SignIn("qiantai", "another long phrase", "x", "y")).Succeeds();
        await world.Facts.Were<PasswordChanged>(f => f.Staff == Places.Staff(Who.Receptionist));
        (await world.Facts.Entry<PasswordChanged>()).Body!.ShouldNotContain("phrase");
    }

    [Theory, BothEngines]
    public async Task WrongWeakAndByTokenAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new ChangePassword("wrong", "another long phrase")).IsRefused("people.password-wrong", "current");
        await world.As(Who.Receptionist).Do(new ChangePassword(Cast.Password, "my qiantai phrase")).IsRefused("people.password-weak", "next");
        var actor = await world.As(Who.Receptionist).Actor;
        await new Desk(world.Works, actor with { ByToken = true }).Do(new ChangePassword(Cast.Password, "another long phrase"))
            .IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
    }

    /// <summary>Somebody at an unlocked screen cannot guess the password through it.</summary>
    [Theory, BothEngines]
    public async Task TenTriesInTenMinutes(Engine engine)
    {
        await using var world = await World.Open(engine);
        for (var i = 0; i < 10; i++)
        {
            await world.As(Who.Receptionist).Do(new ChangePassword("wrong", "another long phrase")).IsRefused("people.password-wrong");
        }
        await world.As(Who.Receptionist).Do(new ChangePassword(Cast.Password, "another long phrase")).IsRefused("kernel.too-many");
    }
}

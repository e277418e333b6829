namespace Yangke.Tests.People;

public sealed class EndSessionTests
{
    private static async Task<SessionId> SessionOf(World world, Who who) => SessionId.Of((await world.As(who).Actor).Session);

    [Theory, BothEngines]
    public async Task OnesOwnOnAnotherDeviceOrAnybodysWhereStaffIsManaged(Engine engine)
    {
        await using var world = await World.Open(engine);
        var second = await world.Nobody.Do(new SignIn("qiantai", Cast.Password, "x", "y")).Succeeds();
        await world.As(Who.Receptionist).Do(new EndSession(second.Session)).Succeeds();
        (await world.System.Ask(new WhoIs(second.Secret)).Succeeds()).ShouldBeNull();
        await world.As(Who.Administrator).Do(new EndSession(await SessionOf(world, Who.Receptionist))).Succeeds();
        (await world.System.Ask(new WhoIs(Places.SecretOf(Who.Receptionist))).Succeeds()).ShouldBeNull();
        await world.Facts.Were<SessionEnded>(f => f.Session == second.Session, f => f.Staff == Places.Staff(Who.Receptionist));
    }

    [Theory, BothEngines]
    public async Task SomebodyElsesAnswersLikeAnUnknownOneAndTokensAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Receptionist).Do(new EndSession(await SessionOf(world, Who.Nurse))).IsRefused("kernel.unknown"))
            .ShouldBe(await world.As(Who.Receptionist).Do(new EndSession(SessionId.New())).IsRefused("kernel.unknown"));
        var actor = await world.As(Who.Receptionist).Actor;
        await new Desk(world.Works, actor with { ByToken = true }).Do(new EndSession(await SessionOf(world, Who.Receptionist)))
            .IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
    }
}

namespace Yangke.Tests.People.Identities;

/// <summary>Showing a whole number is a command: journalled and limited (ORG-3).</summary>
public sealed class ShowIdentityTests
{
    [Theory, BothEngines]
    public async Task TheWholeNumberIsShownAndThatIsKept(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        await desk.Do(RecordIdentityTests.Card(world.WangXiaoming, 1, RecordIdentityTests.Male)).Succeeds();
        (await desk.Do(new ShowIdentity(world.WangXiaoming)).Succeeds())
            .ShouldBe(new IdentityShownAnswer(IdentityKind.ResidentCard, RecordIdentityTests.Male));
        await world.Facts.Were<IdentityNumberShown>(f => f.Customer == world.WangXiaoming);
        (await world.Facts.Entry<IdentityNumberShown>()).Body!.ShouldNotContain("199205");
        (await world.Scalar<long>("SELECT count(*) FROM access_log WHERE level = 'Contact'")).ShouldBe(1);
        await desk.Do(new ShowIdentity(world.QiuWudian)).IsRefused("people.no-identity");
        for (var i = 2; i < 60; i++)
        {
            await desk.Do(new ShowIdentity(world.WangXiaoming)).Succeeds();
        }
        await desk.Do(new ShowIdentity(world.WangXiaoming)).IsRefused("kernel.too-many");
    }

    [Theory, BothEngines]
    public async Task PermissionAndScopeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Cashier).Do(new ShowIdentity(world.WangXiaoming)).IsRefused("kernel.not-permitted");
        await world.As(Who.Nurse).Do(new ShowIdentity(world.WangXiaoming)).IsRefused("kernel.not-permitted"); // no contact data
        (await world.As(Who.Receptionist).Do(new ShowIdentity(world.ShanXue)).IsRefused("kernel.unknown"))
            .ShouldBe(await world.As(Who.Receptionist).Do(new ShowIdentity(CustomerId.New())).IsRefused("kernel.unknown"));
        await world.Facts.WereNone();
    }
}

namespace Yangke.Tests.People.Contacting;

public sealed class EndDiscretionTests
{
    [Theory, BothEngines]
    public async Task SheIsContactedLikeOthersAgain(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new EndDiscretion(world.WangXiaoming)).IsRefused("people.not-discreet");
        await world.As(Who.Receptionist).Do(new KeepDiscreet(world.WangXiaoming, 0, [ContactChannel.Email], 600, 720)).Succeeds();
        await world.As(Who.Receptionist).Do(new EndDiscretion(world.WangXiaoming)).Succeeds();
        (await world.As(Who.Receptionist).Ask(new MayContactCustomer(world.WangXiaoming, ContactChannel.Sms, ContactPurpose.Care)).Succeeds()).Allowed.ShouldBeTrue();
        await world.Facts.Were<DiscretionEnded>(f => f.Customer == world.WangXiaoming);
        await world.As(Who.Cashier).Do(new EndDiscretion(world.WangXiaoming)).IsRefused("kernel.not-permitted");
    }
}

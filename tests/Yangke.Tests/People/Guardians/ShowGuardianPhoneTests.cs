using Yangke.Tests.People.Consents;

namespace Yangke.Tests.People.Guardians;

public sealed class ShowGuardianPhoneTests
{
    [Theory, BothEngines]
    public async Task TheWholeNumberIsShownAndJournalled(Engine engine)
    {
        await using var world = await World.Open(engine);
        var child = await world.Child();
        var guardian = (await world.As(Who.Receptionist).Do(new NameGuardian(child, "陈母", GuardianRelation.Mother, "13700001111")).Succeeds()).Guardian;
        (await world.As(Who.Receptionist).Do(new ShowGuardianPhone(guardian)).Succeeds()).Phone.ShouldBe("13700001111");
        await world.Facts.Were<GuardianPhoneShown>(f => f.Customer == child && f.Guardian == guardian);
        await world.As(Who.Cashier).Do(new ShowGuardianPhone(guardian)).IsRefused("kernel.not-permitted");
        await world.As(Who.OtherReceptionist).Do(new ShowGuardianPhone(guardian)).IsRefused("kernel.unknown");
        var silent = (await world.As(Who.Receptionist).Do(new NameGuardian(child, "陈父", GuardianRelation.Father)).Succeeds()).Guardian;
        await world.As(Who.Receptionist).Do(new ShowGuardianPhone(silent)).IsRefused("people.no-guardian-phone");
    }
}

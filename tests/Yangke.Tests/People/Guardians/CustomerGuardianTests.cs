using Yangke.Tests.People.Consents;

namespace Yangke.Tests.People.Guardians;

public sealed class CustomerGuardianTests
{
    [Theory, BothEngines]
    public async Task WhatIsOfferedFitsHerAgeAndOnesRights(Engine engine)
    {
        await using var world = await World.Open(engine);
        var child = await world.Child();
        (await world.As(Who.Receptionist).Ask(new CustomerGuardian(child)).Succeeds()).May.ShouldBe(["people.name-guardian"]);
        await world.As(Who.Receptionist).Do(new NameGuardian(child, "陈母", GuardianRelation.Mother, "13700001111")).Succeeds();
        (await world.As(Who.Receptionist).Ask(new CustomerGuardian(child)).Succeeds()).May
            .ShouldBe(["people.name-guardian", "people.end-guardian", "people.show-guardian-phone"]);
        (await world.As(Who.Cashier).Ask(new CustomerGuardian(child)).Succeeds()).May.ShouldBeEmpty();
        var grown = await world.As(Who.Receptionist).Ask(new CustomerGuardian(world.WangXiaoming)).Succeeds();
        (grown.IsMinor, grown.Guardian, grown.May.Count).ShouldBe((false, null, 0));
        await world.As(Who.Receptionist).Ask(new CustomerGuardian(world.ShanXue)).IsRefused("kernel.unknown");
    }
}

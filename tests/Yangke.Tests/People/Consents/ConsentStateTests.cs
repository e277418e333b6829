namespace Yangke.Tests.People.Consents;

public sealed class ConsentStateTests
{
    [Theory, BothEngines]
    public async Task WhatStandsIsAllowedAndNothingElse(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Cashier).Ask(new ConsentState(world.WangXiaoming)).Succeeds()).Given.ShouldBeEmpty();
        await world.Agrees(world.WangXiaoming, ConsentPurpose.Marketing);
        var state = await world.As(Who.Cashier).Ask(new ConsentState(world.WangXiaoming)).Succeeds();
        state.Given.ShouldBe([new ConsentStanding(ConsentPurpose.Marketing, Shipped.Wording(ConsentPurpose.Marketing), world.Works.Clock.Now)]);
        (state.Allows(ConsentPurpose.Marketing), state.Allows(ConsentPurpose.Profiling)).ShouldBe((true, false));
        await world.As(Who.Receptionist).Ask(new ConsentState(world.ShanXue)).IsRefused("kernel.unknown");
    }
}

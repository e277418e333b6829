namespace Yangke.Tests.Kernel;

/// <summary>INow: both or neither, in rounds until quiet, eight at most (DESIGN §3).</summary>
public sealed class ReactionTests
{
    [Theory, BothEngines]
    public async Task WhatAReactionDoesIsInTheSameActAsTheFact(Engine engine)
    {
        await using var world = await World.Open(engine);
        world.Get<TestSwitch>().Now = async (rang, act) =>
        {
            act.Db.Actor.IsSystem.ShouldBeTrue(); // it reads as the house, on behalf of the act
            await act.Do(new RegisterCustomer("回声"));
            act.Tell(new Echoed(rang.Text));
        };
        await world.As(Who.Receptionist).Do(new Ring("叮")).Succeeds();
        var entries = await world.Facts.Entries();
        entries.Select(e => e.Fact).ShouldBe(["test.rang", "people.customer-registered", "test.echoed"]);
        entries.Select(e => (e.Act, e.Staff)).Distinct().ShouldHaveSingleItem().Staff.ShouldBe(Places.Staff(Who.Receptionist));
    }

    [Theory, BothEngines]
    public async Task AReactionThatRefusesOrFailsTakesTheFactWithIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        world.Get<TestSwitch>().Now = async (_, act) => await act.Do(new RegisterCustomer("无", "1"));
        await world.As(Who.Receptionist).Do(new Ring("叮")).IsRefused("people.phone-unreadable");
        world.Get<TestSwitch>().Now = (_, _) => throw new NotSupportedException();
        await Should.ThrowAsync<NotSupportedException>(() => world.As(Who.Receptionist).Do(new Ring("叮")));
        await world.Facts.WereNone();
        (await world.Scalar<long>("SELECT count(*) FROM delivery")).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task EightRoundsAreHeardTheNinthSavesNothing(Engine engine)
    {
        await using var world = await World.Open(engine);
        world.Get<TestSwitch>().Now = (rang, act) =>
        {
            if (rang.More > 0)
            {
                act.Tell(rang with { More = rang.More - 1 });
            }
            return Task.CompletedTask;
        };
        await world.As(Who.Receptionist).Do(new Ring("叮", More: 7)).Succeeds();
        (await world.Facts.Entries()).Count.ShouldBe(8);
        await Should.ThrowAsync<InvalidOperationException>(() => world.As(Who.Receptionist).Do(new Ring("叮", More: 8)));
        (await world.Facts.Entries()).Count.ShouldBe(8);
    }
}

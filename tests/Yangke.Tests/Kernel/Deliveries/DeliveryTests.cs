using Dapper;

namespace Yangke.Tests.Kernel;

/// <summary>ILater: after the commit, at least once, its effect exactly once; back-off, leases, twelve tries (DESIGN §3).</summary>
public sealed class DeliveryTests
{
    private static Task<int> Run(World world) => world.Get<Deliverer>().Once(100, CancellationToken.None);

    private static Func<Rang, Act, Task> Echo => (rang, act) =>
    {
        act.Tell(new Echoed(rang.Text));
        return Task.CompletedTask;
    };

    [Theory, BothEngines]
    public async Task ItHearsAfterTheCommitInAnActOfItsOwnAndOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        world.Get<TestSwitch>().Later = Echo;
        await world.As(Who.Receptionist).Do(new Ring("叮")).Succeeds();
        await world.Facts.Were<Echoed>();
        (await Run(world)).ShouldBe(1);
        (await Run(world)).ShouldBe(0);
        await world.Facts.Were<Echoed>(f => f.Text == "叮");
        var entry = await world.Facts.Entry<Echoed>();
        (entry.UseCase, entry.Staff).ShouldBe(("test.echo-later-when-rang", null)); // the house itself
        entry.Act.ShouldNotBe((await world.Facts.Entry<Rang>()).Act);
        (await world.Scalar<long>("SELECT count(*) FROM delivery")).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task TwoNodesDoEachOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        await using var other = world.OtherNode();
        (world.Get<TestSwitch>().Later, other.Get<TestSwitch>().Later) = (Echo, Echo);
        for (var i = 0; i < 20; i++)
        {
            await world.As(Who.Receptionist).Do(new Ring($"{i}")).Succeeds();
        }
        var ran = await Task.WhenAll(
            world.Get<Deliverer>().Once(15, CancellationToken.None), other.Get<Deliverer>().Once(15, CancellationToken.None));
        ran.Sum().ShouldBe(20);
        (await world.Facts.Entries()).Count(e => e.Fact == "test.echoed").ShouldBe(20);
    }

    [Theory, BothEngines]
    public async Task WhatFailsLeavesNothingComesBackLaterAndIsGivenUpAfterTwelve(Engine engine)
    {
        await using var world = await World.Open(engine);
        var tries = 0;
        world.Get<TestSwitch>().Later = async (rang, act) =>
        {
            tries++;
            await act.Do(new RegisterDemo("不该留下", 0));
            throw new NotSupportedException("13812345678"); // personal values must not stand in last_error
        };
        await world.As(Who.Receptionist).Do(new Ring("叮")).Succeeds();
        await Run(world);
        (await Run(world)).ShouldBe(0); // two seconds of back-off
        world.Clock.Move(TimeSpan.FromSeconds(2));
        (await Run(world)).ShouldBe(1);
        world.Clock.Move(TimeSpan.FromSeconds(3));
        (await Run(world)).ShouldBe(0); // four this time
        for (var i = 0; i < 15; i++)
        {
            world.Clock.Move(TimeSpan.FromHours(1));
            await Run(world);
        }
        tries.ShouldBe(12);
        (await world.Scalar<string>("SELECT last_error FROM delivery WHERE failed")).ShouldBe("NotSupportedException");
        (await world.Scalar<long>("SELECT count(*) FROM people_customers WHERE name = '不该留下'")).ShouldBe(0);
        (await world.Facts.Entries()).Count.ShouldBe(1);
    }

    /// <summary>A node that died with a delivery in its hands: after the lease another takes it.</summary>
    [Theory, BothEngines]
    public async Task AnExpiredLeaseIsTakenOver(Engine engine)
    {
        await using var world = await World.Open(engine);
        world.Get<TestSwitch>().Later = Echo;
        await world.As(Who.Receptionist).Do(new Ring("叮")).Succeeds();
        var now = world.Works.Clock.Now;
        (await world.Data.Claim("dead", 10, now, now, TimeSpan.FromMinutes(2), CancellationToken.None)).ShouldHaveSingleItem();
        world.Clock.Move(TimeSpan.FromSeconds(119));
        (await Run(world)).ShouldBe(0);
        world.Clock.Move(TimeSpan.FromSeconds(1));
        (await Run(world)).ShouldBe(1);
        await world.Facts.Were<Echoed>(_ => true);
    }

    /// <summary>A node whose lease ran out while it worked must not do what another has done.</summary>
    [Theory, BothEngines]
    public async Task WhoLostTheLeaseDoesNothing(Engine engine)
    {
        await using var world = await World.Open(engine);
        await using var slow = world.OtherNode();
        world.Get<TestSwitch>().Later = Echo;
        await world.As(Who.Receptionist).Do(new Ring("叮")).Succeeds();
        var runs = 0;
        slow.Get<TestSwitch>().Later = async (_, _) =>
        {
            runs++;
            await Task.CompletedTask;
        };
        // The other node claims; before it runs, the delivery is claimed by and done on this one.
        await using (var connection = await world.Connect())
        {
            await connection.ExecuteAsync("UPDATE delivery SET claimed_by = 'somebody else'");
        }
        var now = world.Works.Clock.Now;
        var claimed = await world.Data.Claim("third", 10, now, now, TimeSpan.FromMinutes(2), CancellationToken.None);
        claimed.ShouldHaveSingleItem();
        (await slow.Get<Deliverer>().Once(10, CancellationToken.None)).ShouldBe(0);
        world.Clock.Move(TimeSpan.FromMinutes(2));
        await Run(world);
        await slow.Get<Deliverer>().Once(10, CancellationToken.None);
        runs.ShouldBe(0);
        await world.Facts.Were<Echoed>(_ => true);
    }

    [Theory, BothEngines]
    public async Task RecurringWorkRearmsAndTwoNodesArmItOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        await using var other = world.OtherNode();
        var struck = 0;
        foreach (var node in (World[])[world, other])
        {
            node.Get<TestSwitch>().Hourly = _ =>
            {
                struck++;
                return Task.CompletedTask;
            };
            await node.Get<Deliverer>().Arm(CancellationToken.None);
        }
        (await world.Scalar<long>("SELECT count(*) FROM delivery WHERE subscriber = 'test.strike-the-hour'")).ShouldBe(1);
        await Run(world);
        await other.Get<Deliverer>().Once(100, CancellationToken.None);
        struck.ShouldBe(1);
        world.Clock.Move(TimeSpan.FromMinutes(59));
        await Run(world);
        struck.ShouldBe(1);
        world.Clock.Move(TimeSpan.FromMinutes(1));
        await Run(world);
        struck.ShouldBe(2);
    }

    /// <summary>Recurring work never gives up for good.</summary>
    [Theory, BothEngines]
    public async Task RecurringWorkThatFailsComesBackForEver(Engine engine)
    {
        await using var world = await World.Open(engine);
        var tries = 0;
        world.Get<TestSwitch>().Hourly = _ =>
        {
            tries++;
            throw new NotSupportedException();
        };
        await world.Get<Deliverer>().Arm(CancellationToken.None);
        for (var i = 0; i < 15; i++)
        {
            world.Clock.Move(TimeSpan.FromHours(1));
            await Run(world);
        }
        tries.ShouldBe(15);
    }
}

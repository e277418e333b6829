namespace Yangke.Tests.Kernel;

/// <summary>Business time can be moved, sessions and leases follow the machine; the offset is one row all nodes read (DESIGN §5).</summary>
public sealed class HouseClockTests
{
    private static readonly DateTimeOffset s_start = new(2027, 1, 5, 9, 30, 0, 123, 456, TimeSpan.FromHours(8));

    [Theory, BothEngines]
    public async Task NormallyItIsTheMachinesToTheMicrosecond(Engine engine)
    {
        await using var world = await World.Open(engine);
        world.Clock.Move(TimeSpan.FromTicks(17)); // 1.7 microseconds: neither engine could keep the rest
        world.Works.Clock.IsClocked.ShouldBeFalse();
        world.Works.Clock.Now.ShouldBe(MovableClock.Monday.UtcDateTime.AddTicks(10));
        world.Works.Clock.SystemNow.ShouldBe(world.Works.Clock.Now);
        world.Works.Clock.Now.Kind.ShouldBe(DateTimeKind.Utc);
        var registered = await world.As(Who.Receptionist).Do(new RegisterCustomer("张三")).Succeeds();
        (await world.As(Who.Receptionist).Ask(new CustomerCard(registered.Customer)).Succeeds()).RegisteredAt.ShouldBe(world.Works.Clock.Now);
    }

    [Theory, BothEngines]
    public async Task AClockedHouseStartsElsewhereTicksOnAndAllNodesAgree(Engine engine)
    {
        await using var world = await World.Open(engine);
        await using var other = world.OtherNode();
        world.Clock.Move(TimeSpan.FromTicks(3));
        await world.Works.Clock.Read(world.Data, s_start, CancellationToken.None);
        world.Works.Clock.Now.ShouldBe(s_start.UtcDateTime);
        world.Clock.Move(TimeSpan.FromTicks(7_008));
        await other.Works.Clock.Read(other.Data, s_start.AddYears(1), CancellationToken.None); // kept already: the kept one counts
        other.Works.Clock.Now.ShouldBe(world.Works.Clock.Now);
        world.Works.Clock.SystemNow.ShouldBe(MovableClock.Monday.UtcDateTime.AddTicks(7_010));

        await world.Works.Clock.MoveTo(world.Data, s_start.UtcDateTime.AddDays(3), CancellationToken.None);
        await other.Works.Clock.Read(other.Data, null, CancellationToken.None);
        other.Works.Clock.Now.ShouldBe(world.Works.Clock.Now);
        world.Works.Clock.Now.ShouldBe(s_start.UtcDateTime.AddDays(3));
    }

    [Theory, BothEngines]
    public async Task FactsAreToldInHouseTimeSessionsLiveInTheMachines(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Works.Clock.Read(world.Data, s_start, CancellationToken.None);
        var secret = (await world.Nobody.Do(new SignIn("qiantai", Cast.Password, "x", "y")).Succeeds()).Secret;
        (await world.Facts.Entry<SignedIn>()).At.ShouldBe(s_start.UtcDateTime);
        await world.Works.Clock.MoveTo(world.Data, s_start.UtcDateTime.AddYears(1), CancellationToken.None);
        (await world.System.Ask(new WhoIs(secret)).Succeeds()).ShouldNotBeNull(); // a year of training later: still signed in
    }
}

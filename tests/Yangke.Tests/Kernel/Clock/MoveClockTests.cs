namespace Yangke.Tests.Kernel;

public sealed class MoveClockTests
{
    private static readonly DateTimeOffset s_start = new(2027, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Theory, BothEngines]
    public async Task ARealHouseIsNotMovedAndATrainingHouseOnlyForward(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new MoveClock(s_start)).IsRefused("kernel.not-clocked");
        await world.Works.Clock.Read(world.Data, s_start, CancellationToken.None);
        await world.As(Who.Administrator).Do(new MoveClock(s_start.AddSeconds(-1))).IsRefused("kernel.clock-backwards", "to");
        await world.As(Who.Administrator).Do(new MoveClock(s_start.AddYears(11))).IsRefused("kernel.clock-backwards", "to");
        await world.As(Who.BranchManager).Do(new MoveClock(s_start.AddDays(1))).IsRefused("kernel.not-permitted");
        await world.As(Who.Administrator).Do(new MoveClock(s_start.AddDays(1))).Succeeds();
        await world.Facts.Were<ClockMoved>(f => f.To == s_start.UtcDateTime.AddDays(1));
    }

    /// <summary>It stops at every due instant in order and lets that come to rest.</summary>
    [Theory, BothEngines]
    public async Task OnTheWayEverythingDueIsRunInItsTime(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Works.Clock.Read(world.Data, s_start, CancellationToken.None);
        var struck = new List<DateTime>();
        world.Get<TestSwitch>().Hourly = act =>
        {
            struck.Add(act.Now);
            return Task.CompletedTask;
        };
        await world.Get<Deliverer>().Arm(CancellationToken.None);
        var mover = new ClockMover(world.Data, world.Works.Clock, world.Get<Deliverer>());
        var moved = await mover.To(s_start.UtcDateTime.AddHours(3).AddMinutes(30), CancellationToken.None);
        moved.Now.ShouldBe(s_start.UtcDateTime.AddHours(3).AddMinutes(30));
        struck.ShouldBe([.. Enumerable.Range(0, 4).Select(h => s_start.UtcDateTime.AddHours(h))]);
    }
}

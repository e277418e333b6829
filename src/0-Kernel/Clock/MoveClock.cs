namespace Yangke.Kernel;

/// <summary>
/// Moves a training house's clock forward; on the way it stops at every instant at which something falls due, in order, and lets
/// that come to rest. The Desk checks and records the wish; <see cref="ClockMover"/> then walks.
/// </summary>
[Needs(Permission, InPerson = true)]
[Refuses(NotClockedCode, BackwardsCode)]
public sealed record MoveClock(DateTimeOffset To) : ICommand<Done>
{
    public const string Permission = "kernel.move-clock";
    public const string NotClockedCode = "kernel.not-clocked";
    public const string BackwardsCode = "kernel.clock-backwards";
}

/// <summary>The training clock was moved forward.</summary>
public sealed record ClockMoved(DateTime From, DateTime To) : Fact;

/// <summary>How far the clock is now, how many instants it stopped at, how many deliveries ran.</summary>
public sealed record ClockMovedAnswer(DateTime Now, int Stops, int Deliveries);

internal sealed class MoveClockHandler(HouseClock clock) : IHandle<MoveClock, Done>
{
    public Task<Done> Handle(MoveClock asked, Act act)
    {
        if (!clock.IsClocked)
        {
            throw new Refused(new Refusal(MoveClock.NotClockedCode,
                "这家机构用的是真实时间，不能拨动。", "This house runs on real time; its clock cannot be moved."));
        }
        if (asked.To.UtcDateTime < act.Now || asked.To.UtcDateTime > act.Now.AddYears(10))
        {
            throw new Refused(new Refusal(MoveClock.BackwardsCode,
                "时钟只能向前拨，一次最多十年，没有拨动。", "The clock moves forward only, at most ten years at a time; it was not moved.")
            { Field = "to" });
        }
        act.Tell(new ClockMoved(act.Now, asked.To.UtcDateTime));
        return Task.FromResult(default(Done));
    }
}

/// <summary>Walks the house clock forward, from one due instant to the next.</summary>
public sealed class ClockMover(IEngine engine, HouseClock clock, Deliverer deliverer)
{
    /// <summary>Each stop is brought to rest before the next, so a year passes as it would have passed.</summary>
    public async Task<ClockMovedAnswer> To(DateTime instant, CancellationToken stop)
    {
        var (stops, ran) = (0, await ToRest(stop));
        while (await deliverer.NextDue(stop) is { } due && due <= instant)
        {
            if (due > clock.Now)
            {
                await clock.MoveTo(engine, due, stop);
                stops++;
            }
            var now = await ToRest(stop);
            if (now == 0)
            {
                break; // what is due waits for a back-off, by system time: a moved clock does not shorten that
            }
            ran += now;
        }
        if (instant > clock.Now)
        {
            await clock.MoveTo(engine, instant, stop);
        }
        return new ClockMovedAnswer(clock.Now, stops, ran + await ToRest(stop));
    }

    private async Task<int> ToRest(CancellationToken stop)
    {
        var (all, ran) = (0, 0);
        do
        {
            all += ran = await deliverer.Once(100, stop);
        }
        while (ran > 0);
        return all;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace Yangke.Tests;

/// <summary>A stage of the tests' own, after People: commands, facts and reactions that behave as badly as a test wants.</summary>
internal sealed class TestStage : IStage
{
    public string Slug => "test";

    public void Map(ModelBuilder builder)
    {
    }

    public void Register(IServiceCollection services)
    {
    }
}

/// <summary>How the test stage's reactions behave in one world.</summary>
internal sealed class TestSwitch
{
    /// <summary>Called by the reaction of the same transaction.</summary>
    public Func<Rang, Act, Task> Now { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Called by the reaction after the commit.</summary>
    public Func<Rang, Act, Task> Later { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Called by the recurring work.</summary>
    public Func<Act, Task> Hourly { get; set; } = _ => Task.CompletedTask;
}

/// <summary>A bell rang; how often it still may.</summary>
public sealed record Rang(string Text, int More = 0) : Fact;

/// <summary>A bell echoed.</summary>
public sealed record Echoed(string Text) : Fact;

/// <summary>Whatever a test wants done inside an act.</summary>
[Internal]
public sealed record Perform(Func<Act, Task> What) : ICommand<Done>;

internal sealed class PerformHandler : IHandle<Perform, Done>
{
    public async Task<Done> Handle(Perform asked, Act act)
    {
        await asked.What(act);
        return default;
    }
}

/// <summary>Rings.</summary>
[Anyone]
public sealed record Ring(string Text, int More = 0) : ICommand<Done>;

internal sealed class RingHandler : IHandle<Ring, Done>
{
    public Task<Done> Handle(Ring asked, Act act)
    {
        act.Tell(new Rang(asked.Text, asked.More));
        return Task.FromResult(default(Done));
    }
}

internal sealed class EchoNowWhenRang(TestSwitch how) : INow<Rang>
{
    public Task Hear(Rang fact, Act act) => how.Now(fact, act);
}

internal sealed class EchoLaterWhenRang(TestSwitch how) : ILater<Rang>
{
    public Task Hear(Rang fact, Act act) => how.Later(fact, act);
}

internal sealed class StrikeTheHour(TestSwitch how) : IRecurring
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(Act act) => how.Hourly(act);
}

/// <summary>Whatever a test wants done by a person.</summary>
[Anyone]
public sealed record Door(Func<Act, Task> What) : ICommand<Done>;

internal sealed class DoorHandler : IHandle<Door, Done>
{
    public async Task<Done> Handle(Door asked, Act act)
    {
        await asked.What(act);
        return default;
    }
}

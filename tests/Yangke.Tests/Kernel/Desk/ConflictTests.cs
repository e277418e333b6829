namespace Yangke.Tests.Kernel;

public sealed class ConflictTests
{
    /// <summary>Acts that meet are run again until each has had its turn; none is lost.</summary>
    [Theory, BothEngines]
    public async Task ManyAtTheSameMomentAllHappen(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Actor;
        // The same phone everywhere: each looks for it and then writes it, which is what collides.
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            world.As(Who.Receptionist).Do(new RegisterCustomer($"同号{i}", "13700000000"))));
        all.Count(o => o.Ok).ShouldBe(1);
        all.Where(o => !o.Ok).ShouldAllBe(o => o.Refusal!.Code == "people.customer-known" || o.Refusal!.Code == "kernel.busy");
        await world.Facts.Were<CustomerRegistered>(_ => true);
    }

    /// <summary>An edit is never silently lost: of several on one version one wins, the others are told.</summary>
    [Theory, BothEngines]
    public async Task OfEditsOnOneVersionOneWins(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Actor;
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            world.As(Who.BranchManager).Do(new CorrectCustomer(world.WangXiaoming, 1, $"王{i}"))));
        var winner = Array.FindIndex(all, o => o.Ok);
        all.Count(o => o.Ok).ShouldBe(1);
        all.Where(o => !o.Ok).ShouldAllBe(o => o.Refusal!.Code == "kernel.changed");
        var card = await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (card.Name, card.Version).ShouldBe(($"王{winner}", 2));
        await world.Facts.Were<CustomerCorrected>(f => f.Changes[0].To == $"王{winner}");
    }

    /// <summary>The retry runs the handler from the start, on what is there now.</summary>
    [Fact]
    public async Task OnPostgresAnActThatMetAnotherIsRunAgain()
    {
        await using var world = await World.Open(Engine.Postgres);
        using var both = new Barrier(2);
        var runs = 0;
        async Task Once(string name)
        {
            var first = true;
            await world.System.Do(new Perform(async act =>
            {
                Interlocked.Increment(ref runs);
                var count = await act.Db.Set<Customer>().CountAsync();
                if (first)
                {
                    first = false;
                    await Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(20)));
                }
                await act.Do(new RegisterDemo(name, count));
            })).Succeeds();
        }
        await Task.WhenAll(Once("甲"), Once("乙"));
        runs.ShouldBe(3);
        (await world.Facts.Were<Rang>(_ => true, _ => true)).Select(r => r.More).ShouldBe([4, 5], ignoreOrder: true);
    }

    [Theory, BothEngines]
    public async Task WhatNeverComesToRestIsBusyAndSaysWhenToComeBack(Engine engine)
    {
        await using var world = await World.Open(engine);
        if (engine == Engine.Sqlite)
        {
            return; // one writer: nothing can collide there
        }
        var runs = 0;
        var refusal = await world.System.Do(new Perform(_ =>
        {
            runs++;
            throw new InvalidOperationException("wrapped", new DbUpdateException("wrapped again",
                new Npgsql.PostgresException("could not serialize", "ERROR", "ERROR", "40001")));
        })).IsRefused("kernel.busy");
        refusal.RetryAfter.ShouldNotBeNull();
        runs.ShouldBe(6); // once and five more times
    }
}

/// <summary>Registers a customer of the Riverside branch by hand and tells how many there were before.</summary>
[Internal]
public sealed record RegisterDemo(string Name, int Before) : ICommand<Done>;

internal sealed class RegisterDemoHandler : IHandle<RegisterDemo, Done>
{
    public async Task<Done> Handle(RegisterDemo asked, Act act)
    {
        act.Db.Add(Customer.Register(
            CustomerProfile.Read(asked.Name, null, Gender.Unknown, null, null, null, new DateOnly(2026, 3, 2)), Places.Riverside, null, act.Now));
        await act.Flush();
        act.Tell(new Rang(asked.Name, asked.Before));
        return default;
    }
}

using Dapper;

namespace Yangke.Tests.Kernel;

/// <summary>SQLite's one writer: many pieces, one commit, and nobody hurt by a neighbour (DESIGN §3).</summary>
public sealed class WriterQueueTests
{
    private static Task<int> Insert(World world, string name, Urgency urgency = Urgency.Interactive, Func<Task>? then = null) =>
        world.Data.Write(async db =>
        {
            db.Add(new StoredAnswer { Actor = Guid.NewGuid(), Key = name, BodyHash = [1], Answer = "", At = DateTime.UnixEpoch });
            await db.SaveChangesAsync();
            await (then?.Invoke() ?? Task.CompletedTask);
            return 1;
        }, urgency, CancellationToken.None);

    private static async Task<IEnumerable<string>> Names(World world)
    {
        await using var connection = await world.Connect();
        return await connection.QueryAsync<string>("SELECT key FROM idempotency ORDER BY key");
    }

    [Fact]
    public async Task AFailingPieceDoesNotHurtItsGroup()
    {
        await using var world = await World.Open(Engine.Sqlite);
        var all = Enumerable.Range(0, 40).Select(i => Insert(world, $"{i:D2}",
            then: i % 4 == 3 ? () => throw new NotSupportedException($"{i}") : null)).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (i % 4 == 3)
            {
                (await Should.ThrowAsync<NotSupportedException>(() => all[i])).Message.ShouldBe($"{i}");
            }
            else
            {
                (await all[i]).ShouldBe(1);
            }
        }
        (await Names(world)).Count().ShouldBe(30);
    }

    /// <summary>What a group has for the search index is written at its end: of whoever was rolled back, nothing.</summary>
    [Fact]
    public async Task TheSearchIndexHoldsWhatWasCommittedAndNothingElse()
    {
        await using var world = await World.Open(Engine.Sqlite);
        Task<int> Put(long row, bool fails = false, bool goesAgain = false) => world.Data.Write(async db =>
        {
            await db.Engine.Grams.Add(db, "people_search", new IndexedRow(row, ["gx", $"n{row}"], []));
            if (goesAgain)
            {
                await db.Engine.Grams.Remove(db, "people_search", row);
            }
            return fails ? throw new NotSupportedException() : 1;
        }, Urgency.Interactive, CancellationToken.None);
        async Task<IReadOnlyList<long>> Found()
        {
            await using var db = world.Data.Reader();
            return [.. (await db.Engine.Grams.Find(db, "people_search", [new GramQuery(["gx"], null)], [], 100)).Select(f => f.Row).Order()];
        }
        var good = Enumerable.Range(0, 20).Select(n => Put(9_000 + n, fails: n % 3 == 2, goesAgain: n % 5 == 4)).ToList();
        await Task.WhenAll(good).ContinueWith(_ => { }, TaskScheduler.Default);
        (await Found()).ShouldBe([.. Enumerable.Range(0, 20).Where(n => n % 3 != 2 && n % 5 != 4).Select(n => 9_000L + n)]);
        await Put(9_000, goesAgain: true);
        (await Found()).ShouldNotContain(9_000);
        await Should.ThrowAsync<InvalidOperationException>(() => world.Data.Write(async db =>
            await db.Engine.Grams.Find(db, "people_search", [new GramQuery(["gx"], null)], [], 1), Urgency.Interactive, CancellationToken.None));
    }

    /// <summary>Statements stay prepared: each run answers by its own values, also when another of the same text is still being read.</summary>
    [Fact]
    public async Task AStatementKeptPreparedAnswersAfresh()
    {
        await using var world = await World.Open(Engine.Sqlite);
        foreach (var name in (string[])["a", "b", "c"])
        {
            await Insert(world, name);
        }
        await using var db = world.Data.Reader();
        async Task<int> Count(string name) => await db.Set<StoredAnswer>().CountAsync(s => s.Key == name);
        (await Count("a"), await Count("x"), await Count("b")).ShouldBe((1, 0, 1));
        List<string> seen = [];
        await foreach (var outer in db.Set<StoredAnswer>().OrderBy(s => s.Key).Select(s => s.Key).AsAsyncEnumerable())
        {
            seen.Add(outer + await db.Set<StoredAnswer>().OrderBy(s => s.Key).Select(s => s.Key).FirstAsync());
        }
        seen.ShouldBe(["aa", "ba", "ca"]);
        await Insert(world, "x");
        (await Count("x")).ShouldBe(1); // nothing of what was read before holds an old picture
        for (var n = 0; n < 250; n++)
        {
            var text = $"SELECT {n} AS Value"; // more texts than are kept
            (await db.Database.SqlQueryRaw<int>(text).SingleAsync()).ShouldBe(n);
        }
        (await Count("x")).ShouldBe(1);
    }

    /// <summary>Foreign keys checked at the end: the commit fails, and with it every piece of the group.</summary>
    [Fact]
    public async Task WhenTheCommitFailsEveryPieceOfItFails()
    {
        await using var world = await World.Open(Engine.Sqlite);
        await Insert(world, "before"); // the first save of all is slow, and a group is held 50 ms at most
        var gate = new TaskCompletionSource();
        var first = Insert(world, "first", then: () => gate.Task);
        var second = world.Data.Write(async db => await db.Database.ExecuteSqlRawAsync(
            "PRAGMA defer_foreign_keys = 1; INSERT INTO people_departments (id, version, branch, name) VALUES (x'00', 1, x'00', 'x')"),
            Urgency.Interactive, CancellationToken.None);
        gate.SetResult();
        await Should.ThrowAsync<Exception>(() => first);
        await Should.ThrowAsync<Exception>(() => second);
        (await Names(world)).ShouldBe(["before"]);
        (await Insert(world, "next")).ShouldBe(1); // and the house goes on
        (await Names(world)).ShouldBe(["before", "next"]);
    }

    [Fact]
    public async Task InteractiveWorkGoesBeforeBulk()
    {
        await using var world = await World.Open(Engine.Sqlite);
        var order = new List<string>();
        Func<Task> Note(string name) => () =>
        {
            order.Add(name);
            return Task.CompletedTask;
        };
        var gate = new TaskCompletionSource();
        var first = Insert(world, "0", then: () => gate.Task);
        var all = new List<Task> { first, Insert(world, "b1", Urgency.Bulk, Note("bulk")), Insert(world, "b2", Urgency.Bulk, Note("bulk")) };
        all.Add(Insert(world, "i1", then: Note("interactive")));
        all.Add(Insert(world, "i2", then: Note("interactive")));
        gate.SetResult();
        await Task.WhenAll(all);
        order.ShouldBe(["interactive", "interactive", "bulk", "bulk"]);
    }

    [Fact]
    public async Task WhoWasCancelledBeforeItsTurnIsToldAndWritesNothing()
    {
        await using var world = await World.Open(Engine.Sqlite);
        using var stop = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        var first = Insert(world, "first", then: () => gate.Task);
        var second = world.Data.Write(async db =>
        {
            db.Add(new StoredAnswer { Actor = Guid.NewGuid(), Key = "second", BodyHash = [1], Answer = "", At = DateTime.UnixEpoch });
            return await db.SaveChangesAsync();
        }, Urgency.Interactive, stop.Token);
        await stop.CancelAsync();
        gate.SetResult();
        await first;
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        (await Names(world)).ShouldBe(["first"]);
    }

    /// <summary>Stopping the house leaves nobody waiting for ever.</summary>
    [Fact]
    public async Task WhoStillWaitsWhenTheHouseStopsIsTold()
    {
        var world = await World.Open(Engine.Sqlite);
        var gate = new TaskCompletionSource();
        var first = Insert(world, "first", then: () => gate.Task);
        var second = Enumerable.Range(0, 60).Select(i => Insert(world, $"{i}")).ToList();
        var stopping = world.DisposeAsync().AsTask();
        gate.SetResult();
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
        await Task.WhenAll(second.Select(s => s.ContinueWith(_ => { }, TaskScheduler.Default))).WaitAsync(TimeSpan.FromSeconds(5));
        first.IsCompleted.ShouldBeTrue();
    }
}

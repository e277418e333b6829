using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Yangke.Kernel;

/// <summary>
/// Runs what is owed: claims due deliveries for this node, lets each subscriber hear in a transaction of its own, deletes
/// the delivery in that same transaction. What fails comes back with back-off, twelve times, then waits for a person.
/// </summary>
public sealed class Deliverer(Works works, ILogger<Deliverer> log) : IDisposable
{
    private const int TriesLimit = 12;
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim _one = new(1, 1); // a moved clock and the night watch take turns
    private readonly string _node = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>Arms recurring work that is not armed yet; its id is its name, so two nodes arm it once.</summary>
    public Task Arm(CancellationToken stop) => works.Engine.Write(async db =>
    {
        foreach (var name in works.Catalogue.Recurring.Keys)
        {
            if (!await db.Set<Delivery>().AnyAsync(d => d.Subscriber == name))
            {
                db.Add(new Delivery { Id = Named(name), Subscriber = name, DueAt = works.Clock.Now, NotBefore = works.Clock.SystemNow });
            }
        }
        return await db.SaveChangesAsync();
    }, Urgency.Interactive, stop);

    /// <summary>Claims and runs what is due once; returns how many were run.</summary>
    public async Task<int> Once(int most, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            var claimed = await works.Engine.Claim(_node, most, works.Clock.Now, works.Clock.SystemNow, s_lease, stop);
            foreach (var delivery in claimed)
            {
                await One(delivery, stop);
            }
            return claimed.Count;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>The house instant at which the next delivery falls due, if any is owed.</summary>
    public async Task<DateTime?> NextDue(CancellationToken stop)
    {
        await using var db = works.Engine.Reader();
        return await db.Set<Delivery>().Where(d => !d.Failed).MinAsync(d => (DateTime?)d.DueAt, stop);
    }

    private async Task One(Delivery delivery, CancellationToken stop)
    {
        try
        {
            var told = await works.Engine.Write(async db =>
            {
                var act = new Act(works, db, Actor.System, delivery.Subscriber, reason: null);
                await (delivery.Entry is null ? Recur(delivery, act) : Hear(delivery, act));
                await act.React();
                return act.Told;
            }, Urgency.Bulk, stop);
            works.Live.Committed(told);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "delivery to {Subscriber} failed, try {Attempt}", delivery.Subscriber, delivery.Attempts);
            if (!works.Engine.IsAway(failure))
            {
                await Postpone(delivery, failure, stop);
            }
        }
    }

    private async Task Hear(Delivery delivery, Act act)
    {
        var row = await act.Db.Set<Delivery>().SingleOrDefaultAsync(d => d.Id == delivery.Id);
        if (row is null || row.ClaimedBy != _node)
        {
            return; // the lease ran out and somebody else has it, or has done it
        }
        act.Db.Remove(row);
        var entry = await act.Db.Set<JournalEntry>().AsNoTracking().SingleAsync(e => e.Id == delivery.Entry);
        if (works.Catalogue.Subscriber(delivery.Subscriber) is { } subscriber && entry.Body is not null
            && works.Catalogue.Read(entry.Fact, entry.Body) is { } fact)
        {
            await subscriber.Hear(fact, act);
        }
    }

    private async Task Recur(Delivery delivery, Act act)
    {
        var row = await act.Db.Set<Delivery>().SingleOrDefaultAsync(d => d.Id == delivery.Id);
        if (row is null || row.ClaimedBy != _node)
        {
            return;
        }
        act.Db.Remove(row);
        if (works.Catalogue.Recurring.GetValueOrDefault(delivery.Subscriber) is not { } work)
        {
            return;
        }
        await work.Run(act);
        await act.Flush();
        act.Db.Add(new Delivery
        {
            Id = delivery.Id,
            Subscriber = delivery.Subscriber,
            DueAt = await work.Again(delivery.DueAt, act),
            NotBefore = act.SystemNow,
        });
    }

    private Task Postpone(Delivery delivery, Exception failure, CancellationToken stop)
    {
        var wait = TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, delivery.Attempts)));
        var until = works.Clock.SystemNow + wait;
        var failed = delivery.Attempts >= TriesLimit && delivery.Entry is not null;
        return works.Engine.Write(db => db.Set<Delivery>().Where(d => d.Id == delivery.Id && d.ClaimedBy == _node)
            .ExecuteUpdateAsync(set => set
                .SetProperty(d => d.NotBefore, until)
                .SetProperty(d => d.ClaimedBy, (string?)null)
                .SetProperty(d => d.LastError, failure.GetType().Name)
                .SetProperty(d => d.Failed, failed)), Urgency.Interactive, stop);
    }

    private static Guid Named(string name) => new(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16), bigEndian: true);
}

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Yangke.Kernel;

/// <summary>
/// The one door: whoever asks (page, program, command line, import, job, test), a use case is done or asked here, with
/// its shape, permission, data scope, transaction, retry and journal.
/// </summary>
public sealed class Desk(Works works, Actor actor)
{
    private const string AnswerKey = "idempotency";

    public Actor Actor => actor;

    /// <summary>The same door for somebody else.</summary>
    public Desk As(Actor other) => new(works, other);

    /// <summary>Does a command: wholly, on disk and journalled, or not at all.</summary>
    public async Task<Outcome<T>> Do<T>(ICommand<T> command, IdempotencyKey? key = null, CancellationToken stop = default)
    {
        var useCase = (UseCase<T>)works.Catalogue.Of(command.GetType());
        return await Answer(async () =>
        {
            await Enter(useCase, command);
            var urgency = useCase.IsBatch ? Urgency.Bulk : Urgency.Interactive;
            var (result, told) = await works.Engine.Write(async db =>
            {
                var act = new Act(works, db, actor, useCase.Name, reason: null);
                if (key is not null && await Stored<T>(db, key, command) is { } stored)
                {
                    return (stored.Value, []);
                }
                await useCase.ResolveIds(command, db);
                var value = await useCase.Run(command, act);
                await act.React();
                if (key is not null)
                {
                    await Store(act, key, command, value);
                }
                return (value, act.Told);
            }, urgency, stop);
            works.Live.Committed(told);
            return result;
        }, useCase);
    }

    /// <summary>
    /// Does a batch: one act, one savepoint, after interactive work. A batch that is refused or fails is split and tried in halves
    /// until the bad rows stand alone; the others go in. Returns the refusal of every row left out.
    /// </summary>
    public async Task<IReadOnlyList<(TBatch Row, Refusal Refusal)>> DoBatch<TBatch, T>(TBatch batch, CancellationToken stop = default)
        where TBatch : class, ICommand<T>, IBatch<TBatch>
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch.Count, 500, nameof(batch));
        var outcome = await Do(batch, stop: stop);
        if (outcome.Ok || batch.Count == 0)
        {
            return [];
        }
        if (batch.Count == 1 || outcome.Refusal!.Kind is RefusalKind.Unavailable or RefusalKind.NotPermitted or RefusalKind.SignIn)
        {
            return [(batch, outcome.Refusal!)];
        }
        var (first, second) = batch.Split();
        return [.. await DoBatch<TBatch, T>(first, stop), .. await DoBatch<TBatch, T>(second, stop)];
    }

    /// <summary>Asks a query: reads only.</summary>
    public async Task<Outcome<T>> Ask<T>(IQuery<T> query, CancellationToken stop = default)
    {
        var useCase = (UseCase<T>)works.Catalogue.Of(query.GetType());
        return await Answer(async () =>
        {
            await Enter(useCase, query);
            await using var db = works.Engine.Reader();
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            var act = new Act(works, db, actor, useCase.Name, reason: null);
            await useCase.ResolveIds(query, db);
            stop.ThrowIfCancellationRequested();
            return await useCase.Run(query, act);
        }, useCase);
    }

    private async Task Enter(UseCase useCase, object asked)
    {
        useCase.CheckDoor(actor);
        useCase.CheckShape(asked);
        if (useCase.Has<LimitAttribute>() is { } limit && !actor.IsSystem)
        {
            await works.Limits.Take($"{useCase.Name}:{actor.Staff.Value}", limit.Times, TimeSpan.FromMinutes(limit.Minutes));
        }
    }

    /// <summary>Three kinds of error, three fates: a "no" is an outcome, an outage says so, a bug is thrown on.</summary>
    private async Task<Outcome<T>> Answer<T>(Func<Task<T>> work, UseCase useCase)
    {
        try
        {
            return new Outcome<T>(await work());
        }
        catch (Refused refused)
        {
            return new Outcome<T>(refused.Refusal);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && works.Engine.IsAway(failure))
        {
            works.Log.LogError("{UseCase}: the database is away: {Failure}", useCase.Name, failure.GetType().Name);
            return new Outcome<T>(KernelRefusals.Unavailable);
        }
    }

    private async Task<Outcome<T>?> Stored<T>(ClinicDb db, IdempotencyKey key, object command)
    {
        var stored = await db.Set<StoredAnswer>().AsNoTracking().SingleOrDefaultAsync(s => s.Actor == actor.Staff.Value && s.Key == key.Value);
        if (stored is null)
        {
            return null;
        }
        return stored.BodyHash.AsSpan().SequenceEqual(Hash(command))
            ? new Outcome<T>(JsonSerializer.Deserialize<T>(works.Keys.Unwrap(AnswerKey, Convert.FromBase64String(stored.Answer)), Catalogue.Json)!)
            : throw new Refused(KernelRefusals.KeyReused);
    }

    private async Task Store<T>(Act act, IdempotencyKey key, object command, T value)
    {
        act.Db.Add(new StoredAnswer
        {
            Actor = actor.Staff.Value,
            Key = key.Value,
            BodyHash = Hash(command),
            // Wrapped: an answer can hold what is shown once, a token's secret or a whole phone number.
            Answer = Convert.ToBase64String(works.Keys.Wrap(AnswerKey, JsonSerializer.SerializeToUtf8Bytes(value, Catalogue.Json))),
            At = act.SystemNow,
            Customer = act.Told.FirstOrDefault(e => e.Customer is not null)?.Customer,
        });
        await act.Flush();
    }

    // Keyed: a command can hold what the database alone must not tell, a password or an identity number, and few enough can be tried.
    private byte[] Hash(object command) => HMACSHA256.HashData(works.Keys.For("idempotency-hash"), System.Text.Encoding.UTF8.GetBytes(
        command.GetType().Name + JsonSerializer.Serialize(command, command.GetType(), Catalogue.Json)));
}

/// <summary>What a program sends along so that a repeated request is answered, not done again.</summary>
public sealed record IdempotencyKey(string Value);

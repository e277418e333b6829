using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yangke.Kernel;

/// <summary>The information levels of ORG-3: each its own permission, each reading of them noted.</summary>
public enum InformationLevel { Contact, Medical, Money, PrivateLife }

/// <summary>One row of the access log, to be read. Where it stands in commit order is the database's own matter.</summary>
public sealed class AccessNote
{
    public Guid Id { get; init; }

    public Guid Session { get; init; }

    public StaffId Staff { get; init; }

    public CustomerId Customer { get; init; }

    public InformationLevel Level { get; init; }

    public BranchId Branch { get; init; }

    public DateTime At { get; init; }
}

/// <summary>
/// Who was shown whose sensitive data: one row per session, customer and level in ten minutes, on disk before the answer
/// leaves. What waits is written together, so a busy house costs one flush, not one per reader.
/// </summary>
public sealed class AccessLog : IAsyncDisposable
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(10);
    private readonly Channel<(Row Row, TaskCompletionSource Done)> _waiting = Channel.CreateUnbounded<(Row, TaskCompletionSource)>();
    private readonly ConcurrentDictionary<(Guid Session, CustomerId Customer, InformationLevel Level), Noted> _noted = new();
    private readonly IEngine _engine;
    private readonly HouseClock _clock;
    private readonly Task _loop;

    public AccessLog(IEngine engine, HouseClock clock)
    {
        (_engine, _clock) = (engine, clock);
        _loop = Task.Run(Loop);
    }

    public Task Note(Actor actor, CustomerId customer, InformationLevel level, DateTime at)
    {
        if (actor.IsSystem)
        {
            return Task.CompletedTask;
        }
        var now = _clock.SystemNow;
        var key = (actor.Session, customer, level);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var noted = _noted.AddOrUpdate(key, _ => new Noted(now, done.Task),
            (_, earlier) => now - earlier.At < s_window && !earlier.Done.IsFaulted ? earlier : new Noted(now, done.Task));
        if (noted.Done != done.Task)
        {
            return noted.Done; // whoever came first writes the row; all wait for it
        }
        var row = new Row(Ids.New(), actor.Session, actor.Staff.Value, customer.Value, level.ToString(), actor.Branch.Value, at);
        return _waiting.Writer.TryWrite((row, done)) ? done.Task : throw new ObjectDisposedException(nameof(AccessLog));
    }

    /// <summary>Inside a command the note is part of its transaction: both or neither.</summary>
    internal Task NoteWithin(Act act, CustomerId customer, InformationLevel level) => Insert(
        act.Db.Database.GetDbConnection(), act.Db.Database.CurrentTransaction!.GetDbTransaction(),
        [new Row(Ids.New(), act.Actor.Session, act.Actor.Staff.Value, customer.Value, level.ToString(), act.Actor.Branch.Value, act.Now)]);

    /// <summary>Forgets what is older than the window; called by the house's own recurring sweep.</summary>
    internal void Forget()
    {
        var now = _clock.SystemNow;
        foreach (var (key, noted) in _noted)
        {
            if (now - noted.At >= s_window)
            {
                _noted.TryRemove(key, out _);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task Loop()
    {
        var batch = new List<(Row Row, TaskCompletionSource Done)>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < 200 && _waiting.Reader.TryRead(out var one))
            {
                batch.Add(one);
            }
            try
            {
                await _engine.WriteRaw((c, t) => Insert(c, t, [.. batch.Select(b => b.Row)]), CancellationToken.None);
                batch.ForEach(b => b.Done.SetResult());
            }
            catch (Exception failure)
            {
                batch.ForEach(b => b.Done.SetException(failure)); // the answer does not leave; the next reading tries again
            }
        }
    }

    private async Task<int> Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<Row> rows)
    {
        var sqlite = _engine.Name == "sqlite";
        var values = new DynamicParameters();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            values.Add($"i{i}", Id(row.Id));
            values.Add($"s{i}", Id(row.Session));
            values.Add($"p{i}", Id(row.Staff));
            values.Add($"c{i}", Id(row.Customer));
            values.Add($"l{i}", row.Level);
            values.Add($"b{i}", Id(row.Branch));
            values.Add($"t{i}", sqlite ? Conversions.Microseconds(row.At) : row.At);
        }
        var tuples = string.Join(", ", Enumerable.Range(0, rows.Count).Select(i => $"(@i{i}, @s{i}, @p{i}, @c{i}, @l{i}, @b{i}, @t{i})"));
        return await connection.ExecuteAsync(
            $"INSERT INTO access_log (id, session, staff, customer, level, branch, at) VALUES {tuples}", values, transaction);

        object Id(Guid id) => sqlite ? Conversions.Blob(id) : id;
    }

    private sealed record Noted(DateTime At, Task Done);

    private sealed record Row(Guid Id, Guid Session, Guid Staff, Guid Customer, string Level, Guid Branch, DateTime At);
}

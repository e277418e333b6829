using System.Data;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yangke.Kernel.Sqlite;

/// <summary>
/// SQLite's one writer. Takes what waits (≤ 50 pieces, ≤ 50 ms), runs each under a savepoint of its own, commits them
/// together with one flush to disk, and only then tells the callers. Interactive work goes before bulk.
/// </summary>
internal sealed class WriterQueue : IAsyncDisposable
{
    private const int GroupLimit = 50;
    private static readonly TimeSpan s_holdLimit = TimeSpan.FromMilliseconds(50);

    private readonly Channel<Piece> _interactive = Channel.CreateUnbounded<Piece>();
    private readonly Channel<Piece> _bulk = Channel.CreateUnbounded<Piece>();
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly CancellationTokenSource _stop = new();
    private readonly string _connectionText;
    private readonly Func<SqliteConnection, ClinicDb> _open;
    private readonly SqliteGrams _grams;
    private readonly Task _loop;
    private SqliteConnection? _connection;
    private ClinicDb? _db;

    public WriterQueue(string connectionText, Func<SqliteConnection, ClinicDb> open, SqliteGrams grams)
    {
        (_connectionText, _open, _grams) = (connectionText, open, grams);
        _loop = Task.Run(Loop);
    }

    public Task<T> Run<T>(Func<ClinicDb, Task<T>> work, Urgency urgency, CancellationToken stop)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        T result = default!;
        var piece = new Piece(async db => result = await work(db), () => done.TrySetResult(result), e => done.TrySetException(e), stop);
        ObjectDisposedException.ThrowIf(
            !(urgency == Urgency.Interactive ? _interactive : _bulk).Writer.TryWrite(piece), this);
        _waiting.Release();
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _interactive.Writer.TryComplete();
        _bulk.Writer.TryComplete();
        await _stop.CancelAsync();
        await _loop;
        while (Next() is { } left)
        {
            left.Fail(new ObjectDisposedException(nameof(WriterQueue))); // nobody is left waiting for ever
        }
        Close();
        _waiting.Dispose();
        _stop.Dispose();
    }

    private async Task Loop()
    {
        while (true)
        {
            try
            {
                await _waiting.WaitAsync(_stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            if (Next() is { } first)
            {
                await Group(first);
            }
        }
    }

    private Piece? Next() =>
        _interactive.Reader.TryRead(out var piece) || _bulk.Reader.TryRead(out piece) ? piece : null;

    private async Task Group(Piece first)
    {
        var done = new List<Piece>();
        try
        {
            Open();
            var started = Stopwatch.GetTimestamp();
            await using var transaction = await _db!.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            for (var piece = first; piece is not null; piece = More(done.Count, started))
            {
                done.Add(piece);
                if (!await RunOne(piece))
                {
                    done.Remove(piece);
                }
            }
            await _grams.Write(_db);
            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            _grams.Forget(after: 0);
            Close(); // whatever state the connection is in, the next group starts on a fresh one
            if (!done.Contains(first))
            {
                first.Fail(failure);
            }
            done.ForEach(p => p.Fail(failure));
            return;
        }
        done.ForEach(p => p.Succeed());
    }

    private Piece? More(int taken, long started)
    {
        if (taken >= GroupLimit || Stopwatch.GetElapsedTime(started) > s_holdLimit || Next() is not { } piece)
        {
            return null;
        }
        _waiting.Wait(0); // the permit that came with this piece
        return piece;
    }

    /// <summary>Runs one piece under its savepoint; false when it failed and was rolled back and told so.</summary>
    private async Task<bool> RunOne(Piece piece)
    {
        if (piece.Stop.IsCancellationRequested)
        {
            piece.Fail(new OperationCanceledException(piece.Stop));
            return false;
        }
        var waiting = _grams.Waiting;
        Execute("SAVEPOINT piece");
        try
        {
            await piece.Work(_db!);
            Execute("RELEASE piece");
            return true;
        }
        catch (Exception failure) when (!IsBroken(failure))
        {
            Execute("ROLLBACK TO piece; RELEASE piece");
            _grams.Forget(after: waiting);
            piece.Fail(failure);
            return false;
        }
        finally
        {
            _db!.ChangeTracker.Clear();
        }
    }

    // A full disk or an I/O error ends SQLite's transaction by itself: the whole group must fail, not one savepoint.
    private bool IsBroken(Exception failure) => Causes.Of(failure).OfType<SqliteException>()
        .Any(e => e.SqliteErrorCode is 10 or 13 or 11 or 26) || _connection is not { State: ConnectionState.Open };

    private void Open()
    {
        if (_db is not null)
        {
            return;
        }
        _connection = new StayingConnection(_connectionText);
        _connection.Open();
        using var roomy = _connection.CreateCommand(); // a group's pages, and what its savepoints would put back, stay out of files
        roomy.CommandText = "PRAGMA cache_size=-64000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000";
        roomy.ExecuteNonQuery();
        _db = _open(_connection);
        _db.Database.AutoSavepointsEnabled = false;
    }

    private void Close()
    {
        _db?.Dispose();
        if (_connection is not null)
        {
            SqliteConnection.ClearPool(_connection);
            _connection.Dispose();
        }
        (_db, _connection) = (null, null);
    }

    private void Execute(string sql)
    {
        using var command = _connection!.CreateCommand();
        command.Transaction = (SqliteTransaction)_db!.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed record Piece(Func<ClinicDb, Task> Work, Action Succeed, Action<Exception> Fail, CancellationToken Stop);
}

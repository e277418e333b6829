using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Yangke.Kernel.Sqlite;

/// <summary>
/// A connection that stays open as long as the context it belongs to, and keeps its statements prepared. EF closes it after every
/// statement and the driver prepares each anew when it is sent: together most of what a customer card cost (decision 0009).
/// </summary>
internal sealed class StayingConnection(string text) : SqliteConnection(text)
{
    private const int Most = 100;
    private const int LongestText = 8_000; // longer ones are batches, hardly ever sent twice

    private readonly Dictionary<string, KeptCommand> _kept = [];
    private bool _isEnding;

    public override void Open()
    {
        if (State != ConnectionState.Open)
        {
            base.Open();
            Pragmas.Apply(this);
        }
    }

    /// <summary>Nothing: who is done with it ends it.</summary>
    public override void Close()
    {
        if (_isEnding)
        {
            base.Close();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _isEnding = true;
        LetGo();
        base.Dispose(disposing);
    }

    private SqliteCommand Kept(SqliteCommand fresh)
    {
        if (fresh.CommandText.Length > LongestText)
        {
            return fresh;
        }
        if (!_kept.TryGetValue(fresh.CommandText, out var command))
        {
            if (_kept.Count == Most)
            {
                LetGo();
            }
            _kept[fresh.CommandText] = command = new KeptCommand { CommandText = fresh.CommandText, Connection = this };
        }
        return command.Takes(fresh) ? command : fresh;
    }

    private void LetGo()
    {
        foreach (var command in _kept.Values)
        {
            command.LetGo();
        }
        _kept.Clear();
    }

    /// <summary>Hands EF the command of that text which is prepared already, in place of the new one.</summary>
    public sealed class Statements : IDbCommandInterceptor
    {
        public static readonly Statements Kept = new();

        public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
            result is SqliteCommand { Connection: StayingConnection connection } fresh ? connection.Kept(fresh) : result;

        public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Forget(command);

        public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Forget(command);
            return Task.CompletedTask;
        }

        // Whatever state a failure left it in, the next one is made anew.
        private static void Forget(DbCommand failed)
        {
            if (failed is KeptCommand { Connection: StayingConnection connection } command && connection._kept.Remove(command.CommandText))
            {
                command.LetGo();
            }
        }
    }

    /// <summary>A command whose end gives it back: its statements stay prepared until it is let go.</summary>
    private sealed class KeptCommand : SqliteCommand
    {
        private bool _isTaken, _isLetGo;

        /// <summary>Takes over what the new one was given; not while somebody still reads from this.</summary>
        public bool Takes(SqliteCommand fresh)
        {
            if (_isTaken)
            {
                return false;
            }
            _isTaken = true;
            Parameters.Clear();
            foreach (SqliteParameter parameter in fresh.Parameters)
            {
                Parameters.Add(parameter);
            }
            (Transaction, CommandTimeout) = (fresh.Transaction, fresh.CommandTimeout);
            fresh.Dispose();
            return true;
        }

        public void LetGo()
        {
            _isLetGo = true;
            if (!_isTaken)
            {
                Dispose();
            }
        }

        protected override void Dispose(bool disposing)
        {
            _isTaken = false;
            if (_isLetGo || !disposing)
            {
                base.Dispose(disposing);
            }
        }
    }
}

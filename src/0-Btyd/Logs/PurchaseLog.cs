using System.Runtime.InteropServices;

namespace Yangke.Btyd;

/// <summary>Which columns of a log to read.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Date">The day of the purchase.</param>
/// <param name="Amount">What was paid; null if amounts are not to be read.</param>
public sealed record LogColumns(string Id, string Date, string? Amount = null);

/// <summary>
/// A log of purchases, one row each, in any order. Same customer and same day is one purchase, amounts summed. Customers first
/// seen after the end of the calibration are not scored.
/// </summary>
public sealed class PurchaseLog
{
    private readonly IdTable _ids = new();
    private readonly List<int> _who = [];
    private readonly List<int> _days = [];
    private readonly List<double>? _amounts;
    private readonly int _end, _last;

    private PurchaseLog(DateOnly calibrationEnd, DateOnly? holdoutEnd, bool withAmounts)
    {
        (_end, _last) = (calibrationEnd.DayNumber, (holdoutEnd ?? calibrationEnd).DayNumber);
        _amounts = withAmounts ? [] : null;
    }

    /// <summary>Reads a log up to the end of the calibration (inclusive), and on to the end of a hold-out if one is given.</summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static PurchaseBook Read(
        Stream stream, LogColumns columns, DateOnly calibrationEnd, DateOnly? holdoutEnd, Rejects rejects,
        Action<long>? progress = null)
    {
        var log = new PurchaseLog(calibrationEnd, holdoutEnd, columns.Amount is not null);
        using var rows = new CsvRows(stream);
        var header = new Header(rows);
        var (id, date) = (header.Column(columns.Id, "--id names it"), header.Column(columns.Date, "--date names it"));
        var amount = columns.Amount is null ? -1 : header.Column(columns.Amount, "--amount names it");
        for (var count = 1L; rows.Next(); count++)
        {
            if (log.Take(rows, id, date, amount) is { } reason)
            {
                rejects.Add(rows.Line, reason);
            }

            if ((count & 0xFFFF) == 0)
            {
                progress?.Invoke(rows.BytesRead);
            }
        }

        return log.Book(holdoutEnd is not null);
    }

    /// <summary>Takes a row; the answer is what is wrong with it, if anything.</summary>
    private string? Take(CsvRows rows, int id, int date, int amount)
    {
        var name = rows[id].Trim((byte)' ');
        if (name.IsEmpty)
        {
            return "id is empty";
        }

        if (!Cells.TryDay(rows[date], out var day))
        {
            return $"date is not like 2026-01-31: {Cells.Text(rows[date])}";
        }

        var paid = 0.0;
        if (amount >= 0 && (!Cells.TryNumber(rows[amount], out paid) || paid < 0))
        {
            return rows[amount].IsEmpty ? "amount is empty"
                : paid < 0 ? $"amount is negative (a refund is no purchase): {Cells.Text(rows[amount])}"
                : $"amount is not a number: {Cells.Text(rows[amount])}";
        }

        if (day <= _last)
        {
            _who.Add(_ids.Number(name));
            _days.Add(day);
            _amounts?.Add(paid);
        }

        return null;
    }

    private PurchaseBook Book(bool withHoldout)
    {
        var (starts, keys) = ByCustomer();
        var book = new PurchaseBook(_ids, _amounts is not null);
        var lives = new List<Life>();
        var gaps = 0.0;
        for (var id = 0; id < _ids.Count; id++)
        {
            var life = Live(keys.AsSpan(starts[id], starts[id + 1] - starts[id]));
            if (life.First > _end)
            {
                continue;
            }

            gaps += life.LogGaps;
            var history = new History(life.X, (life.Last - life.First) / 7.0, (_end - life.First) / 7.0);
            book.Add(id, history, life.X == 0 ? 0 : life.RepeatSpend / life.X);
            if (withHoldout)
            {
                lives.Add(life);
            }
        }

        book.Histories.LogGaps = gaps;
        book.Holdout = withHoldout ? Later(lives) : null;
        return book;
    }

    /// <summary>Rows by customer, in order of days: keys are (day, row).</summary>
    private (int[] Starts, long[] Keys) ByCustomer()
    {
        var starts = new int[_ids.Count + 1];
        foreach (var who in _who)
        {
            starts[who + 1]++;
        }

        for (var id = 0; id < _ids.Count; id++)
        {
            starts[id + 1] += starts[id];
        }

        var (next, keys) = (starts.ToArray(), new long[_who.Count]);
        for (var row = 0; row < _who.Count; row++)
        {
            keys[next[_who[row]]++] = ((long)_days[row] << 32) | (uint)row;
        }

        for (var id = 0; id < _ids.Count; id++)
        {
            keys.AsSpan(starts[id], starts[id + 1] - starts[id]).Sort();
        }

        return (starts, keys);
    }

    private Life Live(ReadOnlySpan<long> keys)
    {
        var life = new Life { First = (int)(keys[0] >> 32), Last = (int)(keys[0] >> 32), Next = -1 };
        var before = life.First;
        foreach (var key in keys)
        {
            var day = (int)(key >> 32);
            var paid = _amounts is null ? 0 : _amounts[(int)(uint)key];
            if (day > _end)
            {
                life.LaterDays += day > before ? 1 : 0;
                life.LaterSpend += paid;
                life.Next = life.Next < 0 ? day - _end : life.Next;
            }
            else
            {
                life.Spend += paid;
                life.RepeatSpend += day > life.First ? paid : 0;
                life.X += day > before ? 1 : 0;
                life.LogGaps += day > before ? Math.Log((day - before) / 7.0) : 0;
                life.Last = day;
            }

            before = day;
        }

        return life;
    }

    private Holdout Later(List<Life> lives) => new(
        (_last - _end) / 7.0,
        [.. lives.Select(life => life.LaterDays)],
        _amounts is null ? null : [.. lives.Select(life => life.LaterSpend)],
        _amounts is null ? null : [.. lives.Select(life => life.Spend)],
        [.. lives.Select(life => life.Next)]);

    [StructLayout(LayoutKind.Auto)]
    private struct Life
    {
        public int First, Last, X, LaterDays, Next;
        public double Spend, RepeatSpend, LaterSpend, LogGaps;
    }
}

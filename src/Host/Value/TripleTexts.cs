using System.Globalization;
using System.Runtime.InteropServices;
using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary>
/// The part of a prediction that depends on the triple (x, t_x, T) alone, computed and put into text once per distinct triple.
/// What is kept is bounded: data in which no two customers are alike are formatted row by row.
/// </summary>
internal sealed class TripleTexts(
    PurchaseBook book, PurchaseProcess model, double horizonWeeks, DateOnly? calibrationEnd, double? discountPerWeek)
{
    private const double Low = 0.1, Middle = 0.5, High = 0.9;
    private const int MostText = 1 << 26, MostOutlooks = 200_000, LongestText = 512;

    private readonly Dictionary<(int X, double T), Outlook> _outlooks = [];
    private readonly Row[] _rows = new Row[book.Histories.Distinct.Length];
    private byte[] _texts = new byte[1 << 16];
    private int _used;

    /// <summary>The texts of a distinct triple; they are good until the next call.</summary>
    public Row Of(int triple)
    {
        if (_rows[triple].Back > 0)
        {
            return _rows[triple];
        }

        var start = _used;
        var row = Format(book.Histories.Distinct[triple]);
        if (_used + LongestText > _texts.Length && _texts.Length < MostText)
        {
            Array.Resize(ref _texts, _texts.Length * 2);
        }

        if (_used + LongestText <= _texts.Length)
        {
            _rows[triple] = row;
        }
        else
        {
            _used = start;
        }

        return row;
    }

    /// <summary>",x,t_x,T,": what stands before m_x.</summary>
    public ReadOnlySpan<byte> Front(Row row) => _texts.AsSpan(row.Start, row.Front);

    /// <summary>",palive,expected,next,low,high,": what stands behind m_x.</summary>
    public ReadOnlySpan<byte> Back(Row row) => _texts.AsSpan(row.Start + row.Front, row.Back);

    private Row Format(History history)
    {
        var outlook = Look(history);
        var alive = model.ChanceAlive(history);
        var start = _used;
        Put(","u8);
        Put(history.X);
        Put(","u8);
        Put(history.Tx);
        Put(","u8);
        Put(history.T);
        Put(","u8);
        var front = _used - start;
        Put(","u8);
        Put(alive);
        Put(","u8);
        Put(alive * outlook.Expected);
        PutNext(outlook);
        Put(","u8);
        return new(start, front, _used - start - front, alive * outlook.Expected, alive * outlook.Discounted);
    }

    private void PutNext(Outlook outlook)
    {
        foreach (var weeks in (ReadOnlySpan<double>)[outlook.Next, outlook.Low, outlook.High])
        {
            Put(","u8);
            if (calibrationEnd is not { } end)
            {
                Put(weeks);
                continue;
            }

            var days = Math.Max(1, Math.Ceiling(weeks * 7));
            var date = days > DateOnly.MaxValue.DayNumber - end.DayNumber ? DateOnly.MaxValue : end.AddDays((int)days);
            date.TryFormat(_texts.AsSpan(_used), out var written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            _used += written;
        }
    }

    /// <summary>What a customer still active will do. For most models it depends on x and T only and is kept.</summary>
    private Outlook Look(History history)
    {
        if (model.ForgetsTx && _outlooks.TryGetValue((history.X, history.T), out var known))
        {
            return known;
        }

        var outlook = new Outlook(model.ExpectedIfAlive(history, horizonWeeks), model.WeeksToNext(history, Middle),
            model.WeeksToNext(history, Low), model.WeeksToNext(history, High),
            discountPerWeek is { } rate ? model.DiscountedIfAlive(history, rate) : 0);
        if (model.ForgetsTx && _outlooks.Count < MostOutlooks)
        {
            _outlooks[(history.X, history.T)] = outlook;
        }

        return outlook;
    }

    private void Put(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_texts.AsSpan(_used));
        _used += text.Length;
    }

    private void Put(double value) => _used += Digits.Write(_texts.AsSpan(_used), value);

    /// <summary>Where the texts of a triple lie, and what the amounts are multiplied with.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Row(int Start, int Front, int Back, double Expected, double Discounted);

    private sealed record Outlook(double Expected, double Next, double Low, double High, double Discounted);
}

using System.Globalization;
using System.Runtime.InteropServices;
using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary>
/// Predictions as CSV, one row per customer in the order of the input. What depends on the triple alone is computed and put
/// into text once per distinct triple; per customer only the id and the amounts are written.
/// </summary>
internal sealed class PredictionFile(
    PurchaseBook book, PurchaseModel model, SpendFit? spend, double horizonWeeks, DateOnly? calibrationEnd,
    double? discountPerWeek)
{
    private const double Low = 0.1, Middle = 0.5, High = 0.9;

    private readonly Dictionary<(int X, double T), Outlook> _outlooks = [];
    private readonly byte[] _line = new byte[512];
    private byte[] _texts = new byte[1 << 16];
    private int _used;

    /// <summary>Writes all rows; <paramref name="reached"/> hears how many.</summary>
    public void Write(Stream to, Action<int> reached)
    {
        using var file = new BufferedBytes(to);
        file.Add("id,x,t_x,T,m_x,palive,expected,next_date,next_low,next_high,spend,value"u8);
        file.Add(discountPerWeek is null ? "\n"u8 : ",residual\n"u8);
        var rows = Texts(reached);
        for (var customer = 0; customer < book.Customers; customer++)
        {
            var row = rows[book.Row(customer)];
            AddId(file, book.Id(customer));
            file.Add(_texts.AsSpan(row.Start, row.Front));
            if (spend is not null)
            {
                Add(file, book.MeanSpend(customer));
            }

            file.Add(_texts.AsSpan(row.Start + row.Front, row.Back));
            AddAmounts(file, customer, row);
            if ((customer & 0xFFFF) == 0)
            {
                reached(customer);
            }
        }
    }

    /// <summary>"spend,value" and, if asked for, ",residual"; empty without amounts.</summary>
    private void AddAmounts(BufferedBytes file, int customer, Row row)
    {
        if (spend is null)
        {
            file.Add(discountPerWeek is null ? ",\n"u8 : ",,\n"u8);
            return;
        }

        var amount = spend.Expected(book.History(customer).X, book.MeanSpend(customer));
        Add(file, amount);
        file.Add(","u8);
        Add(file, amount * row.Expected);
        if (discountPerWeek is not null)
        {
            file.Add(","u8);
            Add(file, amount * row.Discounted);
        }

        file.Add("\n"u8);
    }

    private void Add(BufferedBytes file, double value) => file.Add(_line.AsSpan(0, Digits.Write(_line, value)));

    private static void AddId(BufferedBytes file, ReadOnlySpan<byte> id)
    {
        if (id.IndexOfAny((byte)',', (byte)'"', (byte)'\n') < 0 && id.IndexOf((byte)'\r') < 0)
        {
            file.Add(id);
            return;
        }

        file.Add("\""u8);
        foreach (var one in id)
        {
            file.Add([one]);
            if (one == '"')
            {
                file.Add("\""u8);
            }
        }

        file.Add("\""u8);
    }

    /// <summary>Per distinct triple: ",x,t_x,T," and ",palive,expected,next,low,high,".</summary>
    private Row[] Texts(Action<int> reached)
    {
        var distinct = book.Histories.Distinct;
        var rows = new Row[distinct.Length];
        for (var i = 0; i < distinct.Length; i++)
        {
            var history = distinct[i];
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
            rows[i] = new(start, front, _used - start - front, alive * outlook.Expected, alive * outlook.Discounted);
            if ((i & 0xFFF) == 0)
            {
                reached(0);
            }
        }

        return rows;
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
            Room();
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
            spend is not null && discountPerWeek is { } rate ? model.DiscountedIfAlive(history, rate) : 0);
        if (model.ForgetsTx)
        {
            _outlooks[(history.X, history.T)] = outlook;
        }

        return outlook;
    }

    private void Put(ReadOnlySpan<byte> text)
    {
        Room();
        text.CopyTo(_texts.AsSpan(_used));
        _used += text.Length;
    }

    private void Put(double value)
    {
        Room();
        _used += Digits.Write(_texts.AsSpan(_used), value);
    }

    private void Room()
    {
        if (_texts.Length - _used < 64)
        {
            Array.Resize(ref _texts, _texts.Length * 2);
        }
    }

    private sealed record Outlook(double Expected, double Next, double Low, double High, double Discounted);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Row(int Start, int Front, int Back, double Expected, double Discounted);
}

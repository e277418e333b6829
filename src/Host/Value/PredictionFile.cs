using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary>
/// Predictions as CSV, one row per customer in the order of the input. Per customer only the id and the amounts are computed;
/// the rest comes from <see cref="TripleTexts"/>.
/// </summary>
internal sealed class PredictionFile(
    PurchaseBook book, PurchaseProcess model, SpendFit? spend, double horizonWeeks, DateOnly? calibrationEnd,
    double? discountPerWeek)
{
    private readonly byte[] _number = new byte[32];
    private readonly TripleTexts _texts =
        new(book, model, horizonWeeks, calibrationEnd, spend is null ? null : discountPerWeek);

    /// <summary>Writes all rows; <paramref name="reached"/> hears how many.</summary>
    public void Write(Stream to, Action<int> reached)
    {
        using var file = new BufferedBytes(to);
        file.Add("id,x,t_x,T,m_x,palive,expected,next_date,next_low,next_high,spend,value"u8);
        file.Add(discountPerWeek is null ? "\n"u8 : ",residual\n"u8);
        for (var customer = 0; customer < book.Customers; customer++)
        {
            var row = _texts.Of(book.Row(customer));
            AddId(file, book.Id(customer));
            file.Add(_texts.Front(row));
            if (spend is not null)
            {
                Add(file, book.MeanSpend(customer));
            }

            file.Add(_texts.Back(row));
            AddAmounts(file, customer, row);
            if ((customer & 0xFFF) == 0)
            {
                reached(customer);
            }
        }
    }

    /// <summary>"spend,value" and, if asked for, ",residual"; empty without amounts.</summary>
    private void AddAmounts(BufferedBytes file, int customer, TripleTexts.Row row)
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

    private void Add(BufferedBytes file, double value) => file.Add(_number.AsSpan(0, Digits.Write(_number, value)));

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
}

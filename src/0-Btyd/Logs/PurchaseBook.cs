namespace Yangke.Btyd;

/// <summary>Customers as the models see them: ids, triples and mean spends by column, so that a million fit in 50 MB.</summary>
public sealed class PurchaseBook
{
    private readonly IdTable _ids;
    private readonly List<int> _who = [];
    private readonly List<int> _rows = [];
    private readonly List<double>? _spend;

    internal PurchaseBook(IdTable ids, bool withAmounts)
    {
        (_ids, _spend) = (ids, withAmounts ? [] : null);
    }

    /// <summary>The distinct triples.</summary>
    public Histories Histories { get; } = new();

    /// <summary>Customers in the book.</summary>
    public int Customers => _rows.Count;

    /// <summary>Whether mean spends are known.</summary>
    public bool HasAmounts => _spend is not null;

    /// <summary>What came after the calibration, if asked for.</summary>
    public Holdout? Holdout { get; internal set; }

    /// <summary>A customer's id as it stands in the file.</summary>
    public ReadOnlySpan<byte> Id(int customer) => _ids[_who[customer]];

    /// <summary>The row of a customer's triple in <see cref="Btyd.Histories.Distinct"/>.</summary>
    public int Row(int customer) => _rows[customer];

    /// <summary>A customer's purchase history.</summary>
    public History History(int customer) => Histories.Distinct[_rows[customer]];

    /// <summary>m_x: mean amount per repeat purchase day; 0 for one-time buyers and without amounts.</summary>
    public double MeanSpend(int customer) => _spend is null ? 0 : _spend[customer];

    /// <summary>Fits spend per purchase; null without amounts.</summary>
    public SpendFit? FitSpend()
    {
        if (_spend is null)
        {
            return null;
        }

        var (x, mean) = (new int[Histories.Repeat], new double[Histories.Repeat]);
        var n = 0;
        var distinct = Histories.Distinct;
        for (var customer = 0; customer < Customers; customer++)
        {
            if (distinct[_rows[customer]].X > 0)
            {
                (x[n], mean[n++]) = (distinct[_rows[customer]].X, _spend[customer]);
            }
        }

        return SpendFit.Of(x, mean);
    }

    internal void Add(int id, History history, double meanSpend)
    {
        _who.Add(id);
        _rows.Add(Histories.Add(history));
        _spend?.Add(meanSpend);
    }
}

/// <summary>What customers of a book did after the calibration, and what simple rules may know of them from it.</summary>
/// <param name="Weeks">Length of the hold-out period.</param>
/// <param name="Purchases">Purchase days in it, by customer.</param>
/// <param name="Revenue">Spend in it, by customer; null without amounts.</param>
/// <param name="CalibrationSpend">All spend in the calibration, the first purchase included; null without amounts.</param>
/// <param name="NextDays">Days from the calibration's end to the next purchase; −1 if none came.</param>
public sealed record Holdout(double Weeks, int[] Purchases, double[]? Revenue, double[]? CalibrationSpend, int[] NextDays);

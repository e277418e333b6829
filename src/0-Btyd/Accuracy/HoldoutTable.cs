namespace Yangke.Btyd;

/// <summary>One way to predict, and how it did.</summary>
/// <param name="Name">The model or rule.</param>
/// <param name="Accuracy">Of the purchases it predicted; null for rules that only rank.</param>
/// <param name="TopFifth">Share of the hold-out's revenue (purchases, without amounts) of its best 20 %; null if it does not rank.</param>
/// <param name="Gini">Normalised Gini of its ranking; null if it does not rank.</param>
public sealed record HoldoutRow(string Name, Accuracy? Accuracy, double? TopFifth, double? Gini);

/// <summary>A model beside the simple rules anybody could use instead, on what really happened after the calibration.</summary>
public sealed class HoldoutTable
{
    private readonly PurchaseBook _book;
    private readonly Holdout _holdout;
    private readonly double[] _actual;
    private readonly double[] _brought;

    private HoldoutTable(PurchaseBook book, Holdout holdout)
    {
        (_book, _holdout) = (book, holdout);
        _actual = [.. holdout.Purchases.Select(purchases => (double)purchases)];
        _brought = holdout.Revenue ?? _actual;
    }

    /// <summary>The table; the book must have been read with a hold-out.</summary>
    public static IReadOnlyList<HoldoutRow> Of(PurchaseBook book, PurchaseProcess model, SpendFit? spend)
    {
        var holdout = book.Holdout ?? throw new ArgumentException("the book has no hold-out", nameof(book));
        return [.. new HoldoutTable(book, holdout).Rows(model, spend)];
    }

    private IEnumerable<HoldoutRow> Rows(PurchaseProcess model, SpendFit? spend)
    {
        var (expected, memory) = (new double[_book.Customers], new Dictionary<History, double>());
        for (var i = 0; i < expected.Length; i++)
        {
            var history = _book.History(i);
            if (!memory.TryGetValue(history, out expected[i]))
            {
                expected[i] = memory[history] = model.ExpectedPurchases(history, _holdout.Weeks);
            }
        }

        var word = model.Kind.Word();
        yield return Counted(word, expected) with { TopFifth = Top(expected), Gini = Gini(expected) };
        if (spend is not null)
        {
            var value = Each(i => expected[i] * spend.Expected(_book.History(i).X, _book.MeanSpend(i)));
            yield return Ranked(word + " x gamma-gamma", value);
        }

        var pooled = _book.Histories.Purchases / _book.Histories.Weeks * _holdout.Weeks;
        yield return Counted("own past rate", Each(OwnRate));
        yield return Counted("same rate for all", Each(_ => pooled));
        yield return Counted("nobody returns", Each(_ => 0));
        yield return Ranked("recency", Each(i => -Hiatus(i)));
        yield return Ranked("frequency", Each(i => _book.History(i).X));
        if (_holdout.CalibrationSpend is { } spent)
        {
            yield return Ranked("calibration spend", spent);
            yield return Ranked("RFM sum", Rfm(spent));
        }

        yield return Ranked("oracle", _brought);
    }

    private double OwnRate(int i)
    {
        var history = _book.History(i);
        return history.T > 0 ? history.X / history.T * _holdout.Weeks : 0;
    }

    private double Hiatus(int i) => Math.Round((_book.History(i).T - _book.History(i).Tx) * 7, 6);

    private double[] Rfm(double[] spent)
    {
        var recency = Ranking.Quintiles(Each(i => -Hiatus(i)));
        var frequency = Ranking.Quintiles(Each(i => _book.History(i).X));
        var money = Ranking.Quintiles(spent);
        return Each(i => recency[i] + frequency[i] + money[i]);
    }

    private HoldoutRow Counted(string name, double[] predicted) => new(name, Accuracy.Of(predicted, _actual), null, null);

    private HoldoutRow Ranked(string name, double[] score) => new(name, null, Top(score), Gini(score));

    private double Top(double[] score) => Ranking.TopShare(score, _brought, 0.2);

    private double Gini(double[] score) => Ranking.Gini(score, _brought);

    private double[] Each(Func<int, double> of)
    {
        var values = new double[_book.Customers];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = of(i);
        }

        return values;
    }
}

namespace Yangke.Btyd;

/// <summary>
/// A file of summaries <c>id,x,t_x_days,T_days[,m_x]</c>, columns in any order; days may have decimals and become weeks by
/// division by 7, unrounded.
/// </summary>
public static class SummaryFile
{
    private static readonly string[] Needed = ["id", "x", "t_x_days", "T_days"];

    /// <summary>Reads the file; bad rows and repeated ids go to the rejects.</summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static PurchaseBook Read(Stream stream, Rejects rejects, Action<long>? progress = null)
    {
        using var rows = new CsvRows(stream);
        var header = new Header(rows);
        var columns = Needed.Select(name => header.Column(name, "a summary needs id,x,t_x_days,T_days")).ToArray();
        var amount = header.Find("m_x");
        var ids = new IdTable();
        var book = new PurchaseBook(ids, amount >= 0);
        for (var count = 1L; rows.Next(); count++)
        {
            if (Wrong(rows, columns, amount, out var history, out var mean) is { } reason)
            {
                rejects.Add(rows.Line, reason);
            }
            else if (ids.Number(rows[columns[0]]) is var id && id < book.Customers)
            {
                rejects.Add(rows.Line, $"id {Cells.Text(rows[columns[0]])} stands in the file before");
            }
            else
            {
                book.Add(id, history, mean);
            }

            if ((count & 0xFFFF) == 0)
            {
                progress?.Invoke(rows.BytesRead);
            }
        }

        return book;
    }

    private static string? Wrong(CsvRows rows, int[] columns, int amount, out History history, out double mean)
    {
        (history, mean) = (default, 0);
        if (rows[columns[0]].Trim((byte)' ').IsEmpty)
        {
            return "id is empty";
        }

        if (!Cells.TryWhole(rows[columns[1]], out var x) || x > 1_000_000)
        {
            return $"x is not a whole number from 0 to 1000000: {Cells.Text(rows[columns[1]])}";
        }

        if (!Cells.TryNumber(rows[columns[2]], out var last) || !Cells.TryNumber(rows[columns[3]], out var age))
        {
            return $"days are not numbers: {Cells.Text(rows[columns[2]])}, {Cells.Text(rows[columns[3]])}";
        }

        history = new History(x, last / 7, age / 7);
        if (!history.IsPossible)
        {
            return $"impossible history x={x}, t_x_days={last}, T_days={age}: 0 <= t_x <= T, and t_x = 0 exactly if x = 0";
        }

        if (amount < 0 || (x == 0 && rows[amount].IsEmpty))
        {
            return null;
        }

        return !Cells.TryNumber(rows[amount], out mean) ? $"m_x is not a number: {Cells.Text(rows[amount])}"
            : mean < 0 ? $"m_x is negative: {Cells.Text(rows[amount])}"
            : null;
    }
}

/// <summary>The names in a file's first row.</summary>
internal sealed class Header
{
    private readonly List<string> _names = [];

    public Header(CsvRows rows)
    {
        if (!rows.Next())
        {
            throw new InvalidDataException("the file is empty; its first line must name the columns");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            _names.Add(Cells.Text(rows[i]).Trim());
        }
    }

    public int Find(string name) => _names.IndexOf(name);

    public int Column(string name, string remedy) => Find(name) is >= 0 and var found
        ? found
        : throw new InvalidDataException($"no column {name}; {remedy}; the file has: {string.Join(", ", _names)}");
}

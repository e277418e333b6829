namespace Yangke.Btyd;

/// <summary>Rows that were left out: counted, named by line and reason, never guessed at.</summary>
/// <param name="file">Where they are listed as CSV (<c>line,reason</c>); null to count only.</param>
public sealed class Rejects(TextWriter? file = null)
{
    private const int Remembered = 5;
    private readonly List<string> _first = [];
    private bool _headed;

    /// <summary>How many rows were left out.</summary>
    public long Count { get; private set; }

    /// <summary>The first few, as sentences.</summary>
    public IReadOnlyList<string> First => _first;

    /// <summary>Leaves out the row that begins on a line.</summary>
    public void Add(long line, string reason)
    {
        Count++;
        if (_first.Count < Remembered)
        {
            _first.Add($"line {line}: {reason}");
        }

        if (file is null)
        {
            return;
        }

        Head();
        file.WriteLine($"{line},\"{reason.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    /// <summary>Writes the head line even if nothing was left out.</summary>
    public void Head()
    {
        if (!_headed)
        {
            file?.WriteLine("line,reason");
            _headed = true;
        }
    }
}

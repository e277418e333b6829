namespace Yangke.Kernel;

/// <summary>Parts of a customer's file that were erased, by an erasure of its own id.</summary>
public sealed record ErasedParts(CustomerId Customer, Guid Erasure, IReadOnlyList<string> Parts);

/// <summary>
/// Who was erased, kept in a file beside the data: a backup made earlier would bring her back, so restoring reads this and
/// erases again. A line is an id; where only parts of a file went, the erasure's id and the parts' names follow it.
/// </summary>
public sealed class ErasedList(string file) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public IReadOnlyList<CustomerId> Read() =>
        [.. Lines().Select(line => Guid.TryParse(line, out var id) ? id : default).Where(id => id != default).Distinct().Select(CustomerId.Of)];

    /// <summary>The erasures of parts, in the order they were written.</summary>
    public IReadOnlyList<ErasedParts> ReadParts() => [.. Lines().Distinct().Select(Parts).OfType<ErasedParts>()];

    /// <summary>On disk when it returns; whoever stands there already is not written twice.</summary>
    public Task Add(params IEnumerable<CustomerId> customers) => Append(customers.Select(c => $"{c.Value}"));

    public Task Add(params IEnumerable<ErasedParts> parts) =>
        Append(parts.Select(p => $"{p.Customer.Value} {p.Erasure} {string.Join(',', p.Parts)}"));

    public void Dispose() => _one.Dispose();

    private IEnumerable<string> Lines() => File.Exists(file) ? File.ReadLines(file) : [];

    private static ErasedParts? Parts(string line) =>
        line.Split(' ') is [var customer, var erasure, var parts] && Guid.TryParse(customer, out var id) && Guid.TryParse(erasure, out var one)
            ? new ErasedParts(CustomerId.Of(id), one, parts.Split(',')) : null;

    private async Task Append(IEnumerable<string> lines)
    {
        await _one.WaitAsync();
        try
        {
            var added = lines.Except(Lines(), StringComparer.Ordinal).ToList();
            await using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(string.Concat(added.Select(line => $"{line}\n"))));
            stream.Flush(flushToDisk: true);
        }
        finally
        {
            _one.Release();
        }
    }
}

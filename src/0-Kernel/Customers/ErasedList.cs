namespace Yangke.Kernel;

/// <summary>
/// Who was erased, kept in a file beside the data: a backup made earlier would bring her back, so restoring reads this and
/// erases again. Ids only.
/// </summary>
public sealed class ErasedList(string file) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public IReadOnlyList<CustomerId> Read() => !File.Exists(file) ? []
        : [.. File.ReadLines(file).Select(line => Guid.TryParse(line, out var id) ? id : default).Where(id => id != default)
            .Distinct().Select(CustomerId.Of)];

    /// <summary>On disk when it returns; whoever stands there already is not written twice.</summary>
    public async Task Add(params IEnumerable<CustomerId> customers)
    {
        await _one.WaitAsync();
        try
        {
            var added = customers.Except(Read()).ToList();
            await using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(string.Concat(added.Select(c => $"{c.Value}\n"))));
            stream.Flush(flushToDisk: true);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Yangke.Kernel;

/// <summary>What changed, as ids only: the stages told of and the customers concerned (none named: many).</summary>
public sealed record Changed(IReadOnlyList<string> Stages, IReadOnlyList<CustomerId>? Customers, DateTime At);

/// <summary>One committed fact as the live feed carries it, from whichever node.</summary>
public sealed record Happened(string Fact, CustomerId? Customer, BranchId? Branch, StaffId? Staff);

/// <summary>
/// Tells open pages that something changed. Facts of this node arrive at once, those of other nodes through the
/// database; both are handed to every listener, who filters by scope and collects.
/// </summary>
public sealed class Live
{
    private readonly ConcurrentDictionary<Guid, Channel<IReadOnlyList<Happened>>> _listeners = new();

    /// <summary>Called with what this node committed, for the feed to other nodes.</summary>
    public Action<IReadOnlyList<Happened>>? Told { get; set; }

    internal void Committed(IReadOnlyList<JournalEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }
        var happened = entries.Select(e => new Happened(e.Fact, e.Customer, e.Branch, e.Staff)).ToList();
        Hand(happened);
        Told?.Invoke(happened);
    }

    /// <summary>Hands on what another node committed.</summary>
    public void Hand(IReadOnlyList<Happened> happened)
    {
        foreach (var listener in _listeners.Values)
        {
            listener.Writer.TryWrite(happened);
        }
    }

    /// <summary>Listens until disposed; a listener too slow for 10,000 batches misses the oldest, and is told everything changed.</summary>
    public Listening Listen()
    {
        var channel = Channel.CreateBounded<IReadOnlyList<Happened>>(
            new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
        var id = Guid.NewGuid();
        _listeners[id] = channel;
        return new Listening(channel.Reader, () => _listeners.TryRemove(id, out _));
    }
}

/// <summary>One open page's ear.</summary>
public sealed class Listening(ChannelReader<IReadOnlyList<Happened>> reader, Action end) : IDisposable
{
    public ChannelReader<IReadOnlyList<Happened>> Reader => reader;

    public void Dispose() => end();
}

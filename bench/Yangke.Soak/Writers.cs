using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.Json;
using Yangke.Rig;

namespace Yangke.Soak;

/// <summary>What was last acknowledged of one customer, and what was sent for her and not answered.</summary>
internal sealed record Kept(string Id, string Phone, string Name, int Version, string? Unanswered);

/// <summary>
/// Desks that register and correct as fast as they can and write down only what was acknowledged. Each corrects none but its own
/// customers, so what must be found later is known exactly.
/// </summary>
internal sealed class Writers(Tokens tokens, int seed)
{
    private readonly ConcurrentDictionary<string, Kept> _kept = new();
    private long _phone = seed % 10_000;
    private long _refused;

    public IReadOnlyCollection<Kept> Kept => [.. _kept.Values];

    public long Acknowledged;

    /// <summary>Answers that were neither done nor a clear "not now".</summary>
    public ConcurrentQueue<string> Odd { get; } = new();

    public long Refused => _refused;

    /// <summary>Writes from so many desks until told to stop or the house is gone.</summary>
    public async Task Write(int port, int desks, bool goOnWhenAway, CancellationToken stop)
    {
        await Task.WhenAll(Enumerable.Range(0, desks).Select(desk => Task.Factory.StartNew(
            () => Desk(port, new Random((seed * 100) + desk), goOnWhenAway, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }

    /// <summary>Waits, at most twenty seconds, until so many more writes were acknowledged: then the house is in the middle of it.</summary>
    public async Task Wrote(int more)
    {
        var wanted = Acknowledged + more;
        for (var waited = 0; Acknowledged < wanted && waited < 2_000; waited++)
        {
            await Task.Delay(10);
        }
    }

    private void Desk(int port, Random random, bool goOnWhenAway, CancellationToken stop)
    {
        var own = new List<string>();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var wire = new Wire(port);
                while (!stop.IsCancellationRequested)
                {
                    if (own.Count > 0 && random.Next(3) == 0)
                    {
                        Correct(wire, own[random.Next(own.Count)], random.Next());
                    }
                    else if (Register(wire) is { } id)
                    {
                        own.Add(id);
                    }
                }
            }
            catch (Exception gone) when (gone is IOException or SocketException)
            {
                if (!goOnWhenAway)
                {
                    return; // killed, as it should be
                }
                Odd.Enqueue($"no answer: {gone.Message}");
            }
        }
    }

    private string? Register(Wire wire)
    {
        var number = Interlocked.Increment(ref _phone);
        var (name, phone) = ($"王{(char)('一' + (number % 5_000))}{(char)('一' + (number / 5_000))}", $"139{number:D8}");
        var answer = wire.Send(Request.Post("/api/people/register-customer", tokens.Branch, JsonSerializer.Serialize(new { name, phone })));
        if (!Done(answer))
        {
            return null;
        }
        var id = JsonDocument.Parse(answer.Body).RootElement.GetProperty("customer").GetString()!;
        _kept[id] = new Kept(id, phone, name, 1, null);
        Interlocked.Increment(ref Acknowledged);
        return id;
    }

    private void Correct(Wire wire, string id, int salt)
    {
        var was = _kept[id];
        if (was.Unanswered is not null)
        {
            return; // which version she has is not known until the house is asked
        }
        var name = $"李{(char)('一' + (salt % 5_000))}{(char)('一' + (salt / 5_000 % 5_000))}";
        _kept[id] = was with { Unanswered = name };
        var answer = wire.Send(Request.Post("/api/people/correct-customer", tokens.Branch,
            JsonSerializer.Serialize(new { customer = id, version = was.Version, name })));
        if (Done(answer))
        {
            var version = JsonDocument.Parse(answer.Body).RootElement.GetProperty("version").GetInt32();
            _kept[id] = new Kept(id, was.Phone, name, version, null);
            Interlocked.Increment(ref Acknowledged);
        }
        else if (!answer.Text.Contains("kernel.uncertain", StringComparison.Ordinal))
        {
            _kept[id] = was; // a refusal promises that nothing was saved; but for the one that says it does not know
        }
    }

    private bool Done(Answer answer)
    {
        if (answer.Status == 200)
        {
            return true;
        }
        Interlocked.Increment(ref _refused);
        if (answer.Status is not (503 or 409) || !answer.Text.Contains("\"code\":\"kernel.", StringComparison.Ordinal))
        {
            Odd.Enqueue($"{answer.Status} {answer.Text}");
        }
        return false;
    }

    /// <summary>Asks the house for everything acknowledged, by id and by search; settles what was not answered; says what is missing.</summary>
    public int Look(int port, Findings findings)
    {
        using var wire = new Wire(port);
        foreach (var kept in _kept.Values)
        {
            var card = wire.Send(Request.Get($"/api/people/customer-card?customer={kept.Id}", tokens.Branch));
            if (card.Status != 200)
            {
                findings.Add("acknowledged and gone", $"{kept.Id}: {card.Status} {card.Text}");
                continue;
            }
            var root = JsonDocument.Parse(card.Body).RootElement;
            var (name, version) = (root.GetProperty("name").GetString()!, root.GetProperty("version").GetInt32());
            if ((name, version) != (kept.Name, kept.Version) && (name, version) != (kept.Unanswered, kept.Version + 1))
            {
                findings.Add("acknowledged and not so", $"{kept}: the house says {name}, version {version}");
            }
            var found = wire.Send(Request.Post("/api/people/find-customers", tokens.Branch, JsonSerializer.Serialize(new { text = kept.Phone })));
            if (!found.Text.Contains(kept.Id, StringComparison.Ordinal) || !found.Text.Contains(name, StringComparison.Ordinal))
            {
                findings.Add("acknowledged and not found", $"{kept.Phone}: {found.Status} {found.Text}");
            }
            _kept[kept.Id] = new Kept(kept.Id, kept.Phone, name, version, null);
        }
        return _kept.Count;
    }

    /// <summary>What was looked at need not be looked at again; a few are kept to see that old ones stay.</summary>
    public void Forget()
    {
        foreach (var id in _kept.Keys.Skip(200))
        {
            _kept.TryRemove(id, out _);
        }
    }
}

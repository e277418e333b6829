using System.Collections.Concurrent;

namespace Yangke.Host.Doors;

/// <summary>
/// Knows who stands behind a request: cookie or token to actor, remembered for two seconds, forgotten at once when a
/// session ends or rights change, on whichever node that happened.
/// </summary>
internal sealed class Doorkeeper(Works works, Live live) : IHostedService, IDisposable
{
    private static readonly TimeSpan s_memory = TimeSpan.FromSeconds(2);
    private static readonly HashSet<string> s_forgetAt =
    [
        "people.session-ended", "people.staff-ended", "people.password-changed", "people.token-revoked", "people.branch-switched",
        "people.staff-corrected", "people.position-corrected", "people.branch-corrected", "people.branch-opened", "people.password-reset",
        "people.second-factor-confirmed", "people.second-factor-removed", "people.absence-recorded", "people.absence-ended",
    ];

    private readonly ConcurrentDictionary<string, (WhoIsAnswer? Who, DateTime At)> _known = new();
    private readonly ConcurrentDictionary<Guid, DateTime> _noted = new();
    private readonly Desk _desk = new(works, Actor.System);
    private long _era; // how often something was forgotten: what was asked for before is not remembered after
    private Listening? _ear;
    private Task _listening = Task.CompletedTask;

    /// <summary>
    /// Who carries this secret. Where her rights are no longer those it was given for, it is renewed, but only for who can hand the new
    /// one over: an answer that has begun cannot.
    /// </summary>
    public async Task<WhoIsAnswer?> Who(string secret, bool mayRenew = false)
    {
        var who = await Remembered(secret);
        if (mayRenew && who is { IsStale: true })
        {
            await _desk.Do(new RenewSession(secret));
            Interlocked.Increment(ref _era);
            who = await Asked(secret);
        }
        return who;
    }

    private async Task<WhoIsAnswer?> Remembered(string secret)
    {
        if (secret.Length is < 32 or > 100)
        {
            return null;
        }
        return _known.TryGetValue(secret, out var known) && works.Clock.SystemNow - known.At < s_memory ? known.Who : await Asked(secret);
    }

    private async Task<WhoIsAnswer?> Asked(string secret)
    {
        var (now, era) = (works.Clock.SystemNow, Interlocked.Read(ref _era));
        var who = (await _desk.Ask(new WhoIs(secret))).Value;
        if (_known.Count > 50_000)
        {
            _known.Clear(); // somebody tries secrets; what is real comes back with the next request
        }
        _known[secret] = (who, now);
        if (Interlocked.Read(ref _era) != era)
        {
            _known.TryRemove(secret, out _);
        }
        if (who is { Actor.ByToken: false })
        {
            await NoteSeen(who, now);
        }
        return who;
    }

    /// <summary>Forgets everything remembered; the next request asks the database.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _era);
        _known.Clear();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ear = live.Listen();
        _listening = Task.Run(Listen, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        await _listening.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _ear?.Dispose();

    private async Task Listen()
    {
        await foreach (var happened in _ear!.Reader.ReadAllAsync())
        {
            if (happened.Any(h => s_forgetAt.Contains(h.Fact)))
            {
                Forget();
            }
        }
    }

    private async Task NoteSeen(WhoIsAnswer who, DateTime now)
    {
        var session = who.Actor.Session;
        if (now - who.LastSeenAt > TimeSpan.FromMinutes(1) && now - _noted.GetValueOrDefault(session) > TimeSpan.FromMinutes(1))
        {
            _noted[session] = now;
            await _desk.Do(new NoteSeen(SessionId.Of(session)));
        }
    }
}

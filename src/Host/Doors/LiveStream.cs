using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Yangke.Host.Api;

namespace Yangke.Host.Doors;

/// <summary>
/// One stream per browser: what changed, as stage names and customer ids, only what the listener may see, collected for a
/// quarter of a second. A session that ended closes its stream within five seconds.
/// </summary>
internal static class LiveStream
{
    private const int IdLimit = 50;
    private static readonly TimeSpan s_collect = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_beat = TimeSpan.FromSeconds(20);

    public static void MapLive(this WebApplication app) => app.MapGet("/api/events", async http =>
    {
        var actor = http.Desk().Actor;
        if (actor.IsNobody)
        {
            await Problems.Write(http, KernelRefusals.SignIn);
            return;
        }
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Response.ContentType = "text/event-stream";
        await SseFormatter.WriteAsync(Events(http, actor, http.RequestAborted), http.Response.Body, http.RequestAborted);
    });

    private static async IAsyncEnumerable<SseItem<string>> Events(HttpContext http, Actor actor, [EnumeratorCancellation] CancellationToken stop)
    {
        var services = http.RequestServices;
        using var ear = services.GetRequiredService<Live>().Listen();
        var clock = services.GetRequiredService<HouseClock>();
        var lifetime = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        yield return Item("hello", new { at = clock.Now });
        await http.Response.Body.FlushAsync(stop);
        var (beaten, looked) = (clock.SystemNow, clock.SystemNow);
        while (!stop.IsCancellationRequested && !lifetime.IsCancellationRequested)
        {
            var heard = await Heard(ear, stop);
            if (clock.SystemNow - looked > s_look)
            {
                looked = clock.SystemNow;
                if (await StillIn(http) is not { } now)
                {
                    yield break;
                }
                actor = now;
            }
            if (Seen(heard, actor, clock.Now) is { } changed)
            {
                yield return Item("changed", changed);
            }
            else if (clock.SystemNow - beaten > s_beat)
            {
                beaten = clock.SystemNow;
                yield return Item("beat", new { at = clock.Now });
            }
        }
    }

    private static async Task<List<Happened>> Heard(Listening ear, CancellationToken stop)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(stop);
        wait.CancelAfter(s_look);
        var all = new List<Happened>();
        try
        {
            await ear.Reader.WaitToReadAsync(wait.Token);
            await Task.Delay(s_collect, wait.Token);
        }
        catch (OperationCanceledException)
        {
            // nothing for a while, or the page has gone; the loop looks which
        }
        while (ear.Reader.TryRead(out var happened))
        {
            all.AddRange(happened);
        }
        return all;
    }

    private static async Task<Actor?> StillIn(HttpContext http)
    {
        if (http.Request.Cookies[SessionCookie.NameFor(http.Request)] is not { } secret)
        {
            return http.Desk().Actor;
        }
        return (await http.RequestServices.GetRequiredService<Doorkeeper>().Who(secret))?.Actor;
    }

    /// <summary>What of it this actor may know; staff matters go to everyone, customers only within the scope.</summary>
    private static Changed? Seen(List<Happened> heard, Actor actor, DateTime now)
    {
        var seen = heard.Where(h => h.Customer is null || actor.Scope.SeesAll
            || (h.Branch is { } branch && actor.Scope.Sees(branch, null, h.Staff))).ToList();
        if (seen.Count == 0)
        {
            return null;
        }
        var customers = seen.Where(h => h.Customer is not null).Select(h => h.Customer!.Value).Distinct().ToList();
        return new Changed(
            [.. seen.Select(h => h.Fact.Split('.')[0]).Distinct(StringComparer.Ordinal)],
            customers.Count > IdLimit ? null : customers, now);
    }

    private static SseItem<string> Item(string name, object data) => new(JsonSerializer.Serialize(data, Catalogue.Json), name);
}

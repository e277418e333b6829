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
        var secret = Entrance.SecretOf(http.Request, out _) ?? "";
        while (!stop.IsCancellationRequested && !lifetime.IsCancellationRequested)
        {
            var heard = await Heard(ear, stop);
            if (clock.SystemNow - looked > s_look)
            {
                looked = clock.SystemNow;
                if (await services.GetRequiredService<Doorkeeper>().Who(secret) is not { } who)
                {
                    yield break;
                }
                (actor, secret) = (who.Actor, who.Renewed ?? secret); // a page it belongs to was given the next secret meanwhile
            }
            if (await Seen(http, heard, actor, clock.Now) is { } changed)
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

    /// <summary>What of it this actor may know: house matters go to everyone, customers only within the scope.</summary>
    private static async Task<Changed?> Seen(HttpContext http, List<Happened> heard, Actor actor, DateTime now)
    {
        var scope = actor.Scope;
        // Who holds files, or stands in for somebody, sees beyond her branches.
        var byBranch = scope is { Level: ScopeLevel.Branch or ScopeLevel.Region, HoldsFiles: false, Own.Count: 1 };
        var near = heard.Where(h => h.Customer is null || !byBranch || h.Staff == actor.Staff
            || (h.Branch is { } branch && scope.Branches.Contains(branch))).ToList();
        var customers = near.Where(h => h.Customer is not null).Select(h => h.Customer!.Value).Distinct().ToList();
        if (customers.Count is > 0 and <= IdLimit && !byBranch && !scope.SeesAll)
        {
            customers = await Known(http, customers, actor);
        }
        var stages = near.Where(h => h.Customer is not { } customer || customers.Contains(customer))
            .Select(h => h.Fact.Split('.')[0]).Distinct(StringComparer.Ordinal).ToList();
        return stages.Count == 0 ? null : new Changed(stages, customers.Count > IdLimit ? null : customers, now);
    }

    // Whose owner or department decides is known to the file alone.
    private static async Task<List<CustomerId>> Known(HttpContext http, List<CustomerId> customers, Actor actor)
    {
        var desk = new Desk(http.RequestServices.GetRequiredService<Works>(), actor);
        var known = new List<CustomerId>();
        foreach (var some in customers.Chunk(20))
        {
            var rows = await desk.Ask(new CustomersById(some), http.RequestAborted);
            known.AddRange(rows.Ok ? rows.Value.Rows.Select(r => r.Customer) : []);
        }
        return known;
    }

    private static SseItem<string> Item(string name, object data) => new(JsonSerializer.Serialize(data, Catalogue.Json), name);
}

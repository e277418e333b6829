using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Yangke.Host.Api;
using Yangke.Host.Doors;
using Yangke.Host.Verbs;
using Yangke.Host.Watch;

namespace Yangke.Host;

/// <summary>The web host: API, live updates, the web app, health and metrics; and a socket for the command line.</summary>
internal static class Serving
{
    private const int BodyLimitBytes = 1 << 20;
    private const long ThrownAwayBytes = 64L << 20;

    /// <param name="settings">Where the house lives.</param>
    /// <param name="opens">False: no address is listened on and nothing runs by itself; only the document is wanted.</param>
    public static WebApplication Build(HouseSettings settings, bool opens = true)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Yangke", LogLevel.Information);
        // What EF says of a failed save can hold values; the Desk says what failed.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        if (opens)
        {
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, settings));
            builder.Services.AddHostedService(s => s.GetRequiredService<Doorkeeper>());
            builder.Services.AddHostedService<NightWatch>();
            builder.Services.AddHostedService<NodeFeed>();
        }
        else
        {
            builder.Services.AddSingleton<IServer, ClosedDoor>();
        }
        builder.Services.AddRoutingCore();
        builder.Services.AddHouse(settings);
        builder.Services.AddSingleton<Gauges>();
        builder.Services.AddSingleton<Doorkeeper>();
        builder.Services.AddApiDocument();
        builder.Services.Configure<HostOptions>(h => h.ShutdownTimeout = TimeSpan.FromSeconds(10));
        var app = builder.Build();
        Pipe(app, settings);
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, HouseSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyLimitBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.AllowSynchronousIO = false;
        if (settings.IsSqlite && !OperatingSystem.IsWindows())
        {
            File.Delete(settings.SocketFile);
            kestrel.ListenUnixSocket(settings.SocketFile);
        }
        foreach (var url in settings.Urls.Split(';'))
        {
            var address = BindingAddress.Parse(url);
            if (address.Host is "localhost" || IPAddress.TryParse(address.Host, out _))
            {
                kestrel.Listen(address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(address.Host), address.Port);
            }
            else
            {
                kestrel.ListenAnyIP(address.Port);
            }
        }
    }

    private static void Pipe(WebApplication app, HouseSettings settings)
    {
        if (settings.BehindProxy)
        {
            app.UseForwardedHeaders(new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            });
        }
        app.Use(Guarded);
        app.Use(Sized);
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseMiddleware<Entrance>();
        app.MapControl();
        app.MapSignIn();
        app.MapUseCases();
        app.MapClock(settings);
        app.MapFiles();
        app.MapExports();
        app.MapLive();
        app.MapApiDocument();
        app.MapGet("/health/live", http => http.Response.WriteAsync("ok"));
        app.MapGet("/health/ready", Ready);
        app.MapGet("/metrics", http => Metrics(http));
        app.MapWebApp();
    }

    /// <summary>Nothing leaves as a stack trace; every request is counted by its use case, never by its address.</summary>
    private static async Task Guarded(HttpContext http, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // whoever asked has gone; there is nobody to answer
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Problems.Write(http, bad.StatusCode == 413 ? Problems.TooLarge : KernelRefusals.Shape([]), bad.StatusCode);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            await Answer(http, failure);
        }
        var useCase = http.GetEndpoint()?.Metadata.GetMetadata<UseCase>()?.Name ?? "other";
        http.RequestServices.GetRequiredService<Gauges>().Count(useCase, http.Response.StatusCode, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>
    /// What is announced as too large is refused before anybody looks for its address. The answer goes out first and what is still on
    /// its way is thrown away unread: a connection closed on bytes nobody took is reset, and takes the answer with it. A file's limit
    /// is set here for the same reason: who is refused before her file is read still gets her answer.
    /// </summary>
    private static async Task Sized(HttpContext http, RequestDelegate next)
    {
        var limit = FileDoors.IsSending(http.Request) ? FileDoors.LargestBytes : BodyLimitBytes;
        var size = http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength is not { } announced || announced <= limit)
        {
            size.MaxRequestBodySize = limit;
            await next(http);
            return;
        }
        http.Response.Headers.Connection = "close";
        if (announced <= ThrownAwayBytes)
        {
            size.MaxRequestBodySize = announced;
        }
        await Problems.Write(http, Problems.TooLarge, StatusCodes.Status413PayloadTooLarge);
        await http.Response.CompleteAsync();
        if (announced <= ThrownAwayBytes)
        {
            await ThrowAway(http);
        }
    }

    private static async Task ThrowAway(HttpContext http)
    {
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // she stopped sending when she had her answer
        }
    }

    private static Task Answer(HttpContext http, Exception failure)
    {
        if (http.RequestServices.GetRequiredService<IEngine>().IsAway(failure))
        {
            return Problems.Write(http, KernelRefusals.Unavailable);
        }
        var trace = Guid.NewGuid().ToString("N")[..12];
        http.RequestServices.GetRequiredService<ILogger<Program>>()
            .LogError(failure, "our fault {Trace} in {UseCase}", trace, http.GetEndpoint()?.Metadata.GetMetadata<UseCase>()?.Name);
        return Problems.Write(http, Problems.OurFault, 500, trace);
    }

    private static async Task Ready(HttpContext http)
    {
        var state = await new Desk(http.RequestServices.GetRequiredService<Works>(), Actor.Nobody).Ask(new HouseState());
        http.Response.StatusCode = state.Ok ? 200 : 503;
        await http.Response.WriteAsync(state.Ok ? "ready" : "database away");
    }

    // Figures of the house are for the machine it runs on; a proxy does not pass them.
    private static Task Metrics(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from))
        {
            return Problems.Write(http, Problems.NoSuchDoor);
        }
        http.Response.ContentType = "text/plain; version=0.0.4";
        return http.Response.WriteAsync(http.RequestServices.GetRequiredService<Gauges>().Text());
    }
}

/// <summary>A server that listens to nobody.</summary>
internal sealed class ClosedDoor : IServer
{
    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull =>
        Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}

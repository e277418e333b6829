using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Yangke.Host.Verbs;

/// <summary>Serves the house until told to stop.</summary>
internal static class Serve
{
    public static async Task<int> Run(Options options)
    {
        var settings = HouseSettings.Read(options);
        using var folder = settings.IsSqlite ? FolderLock.Take(settings.DataFolder) : null;
        await using var app = Serving.Build(settings);
        await OpenPatiently(app, settings);
        await CheckDoors(app.Services, settings);
        await app.StartAsync();
        if (settings.IsSqlite && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(settings.SocketFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        await Greet(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Writes the API's document without a database; the build makes the web app's types of it.</summary>
    public static async Task<int> WriteDocument(Options options)
    {
        var to = options.Alone is [var file] ? file : throw new UsageProblem("openapi: name the file to write");
        var settings = HouseSettings.Read(new Options([])) with { DataFolder = Path.GetTempPath() };
        await using var app = Serving.Build(settings with { Database = "Host=none" }, opens: false);
        await app.StartAsync();
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync();
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        if (!File.Exists(to) || await File.ReadAllTextAsync(to) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to))!);
            await File.WriteAllTextAsync(to, text); // untouched when nothing changed, so that nothing is built again
        }
        return 0;
    }

    /// <summary>A database that is not up yet is waited for, two minutes; a wrong one is an error at once.</summary>
    private static async Task OpenPatiently(WebApplication app, HouseSettings settings)
    {
        var engine = app.Services.GetRequiredService<IEngine>();
        for (var waited = 0; ; waited++)
        {
            try
            {
                await HouseServices.Open(app.Services, CancellationToken.None);
                return;
            }
            catch (Exception failure) when (engine.IsAway(failure) && !settings.IsSqlite && waited < 60)
            {
                await Console.Error.WriteLineAsync("the database does not answer; trying again …");
                await Task.Delay(TimeSpan.FromSeconds(2));
            }
        }
    }

    /// <summary>Without TLS or a proxy in front only this machine is served, and a demo house never anything else (DESIGN §9).</summary>
    private static async Task CheckDoors(IServiceProvider services, HouseSettings settings)
    {
        if (settings.OnlyThisMachine)
        {
            return;
        }
        var open = settings.OpenUrls;
        var state = await new Desk(services.GetRequiredService<Works>(), Actor.Nobody).Ask(new HouseState());
        if (state.Value.IsDemo)
        {
            throw new UsageProblem($"a demo house listens on this machine only, not on {open[0]}");
        }
        if (!settings.BehindProxy && open.Any(u => !u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UsageProblem($"{open[0]} is open to others without TLS; put a TLS proxy in front and say --behind-proxy");
        }
    }

    private static async Task Greet(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Where(a => !a.Contains("unix:", StringComparison.Ordinal)).ToList();
        Console.Out.WriteLine($"养客 Yangke  {string.Join("  ", addresses)}");
        var state = await new Desk(app.Services.GetRequiredService<Works>(), Actor.Nobody).Ask(new HouseState());
        if (state is { Ok: true, Value.IsSetUp: false })
        {
            Console.Out.WriteLine($"首次启动 first start · 一次性启动码 one-time code:  {app.Services.GetRequiredService<SetUpCode>().Value}");
        }
        await Console.Out.FlushAsync();
    }
}

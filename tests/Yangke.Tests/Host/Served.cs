using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yangke.Host.Doors;
using Yangke.Host;

namespace Yangke.Tests.Host;

/// <summary>The real application on a free loopback port, over a house of the tests; time is the machine's own.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly HouseSettings _settings;
    private readonly WebApplication _app;

    private readonly bool _isFirst;

    private Served(HouseSettings settings, WebApplication app, Uri address, Houses.Template template, bool isFirst)
    {
        (_settings, _app, Address, Template, _isFirst) = (settings, app, address, template, isFirst);
    }

    public Uri Address { get; }

    public Houses.Template Template { get; }

    public Works Works => _app.Services.GetRequiredService<Works>();

    public CustomerId WangXiaoming => Template.Customers["王小明"];

    public CustomerId ShanXue => Template.Customers["单雪"];

    public static async Task<Served> Start(Engine engine) => await Start(await Houses.New(engine), await Houses.Of(engine), isFirst: true);

    /// <summary>A second node on the same PostgreSQL, with a folder of its own.</summary>
    public Task<Served> OtherNode() => Start(
        _settings with { DataFolder = Directory.CreateDirectory(Path.Combine(_settings.DataFolder, "other")).FullName }, Template, isFirst: false);

    private static async Task<Served> Start(HouseSettings settings, Houses.Template template, bool isFirst)
    {
        var app = Serving.Build(settings);
        await HouseServices.Open(app.Services, CancellationToken.None);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .First(a => a.StartsWith("http://127", StringComparison.Ordinal));
        return new Served(settings, app, new Uri(address), template, isFirst);
    }

    /// <summary>A browser that has signed in (a session made without the door, which counts tries).</summary>
    public async Task<Caller> As(Who who)
    {
        var signedIn = await new Desk(Works, Actor.Nobody).Do(new SignIn(Cast.AccountOf(who), Cast.Password, "test", "127.0.0.1")).Succeeds();
        var caller = new Caller(Address);
        caller.Headers["Cookie"] = $"yangke={signedIn.Secret}";
        caller.Headers["X-Yangke"] = "1";
        caller.Headers["Sec-Fetch-Site"] = "same-origin";
        return caller;
    }

    /// <summary>A program with a personal token.</summary>
    public async Task<Caller> Program(Who who)
    {
        var token = await new Desk(Works, Actor.System).Do(new IssueToken(Cast.AccountOf(who), "test")).Succeeds();
        var caller = new Caller(Address);
        caller.Headers["Authorization"] = "Bearer " + token.Token;
        return caller;
    }

    /// <summary>Somebody as she stands behind a session of hers; time is the machine's, so those of the template are long over.</summary>
    public async Task<Actor> ActorOf(Who who)
    {
        var signedIn = await new Desk(Works, Actor.Nobody).Do(new SignIn(Cast.AccountOf(who), Cast.Password, "test", "127.0.0.1")).Succeeds();
        return (await new Desk(Works, Actor.System).Ask(new WhoIs(signedIn.Secret)).Succeeds())!.Actor;
    }

    /// <summary>Somebody's position may do one thing more.</summary>
    public async Task Changes(Who who, string permission)
    {
        var me = await new Desk(Works, await ActorOf(who)).Ask(new Me()).Succeeds();
        var admin = new Desk(Works, await ActorOf(Who.Administrator));
        var row = (await admin.Ask(new PositionList()).Succeeds()).Rows.Single(r => r.Position == me.Position.Id);
        await admin.Do(new CorrectPosition(
            row.Position, row.Version, row.Name, row.NameEn, [.. row.Permissions, permission], row.TotpRequired)).Succeeds();
    }

    /// <summary>As if the time of grace of every secret were over.</summary>
    public async Task EndsGrace()
    {
        DateTime? over = Works.Clock.SystemNow.AddSeconds(-1);
        await using var db = Works.Engine.Reader();
        (await db.Set<Session>().Where(s => s.FormerUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.FormerUntil, over))).ShouldBe(1);
        _app.Services.GetRequiredService<Doorkeeper>().Forget(); // it remembers a secret for two seconds
    }

    public Caller Stranger() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_isFirst)
        {
            await Houses.Drop(_settings);
        }
    }
}

/// <summary>One who calls over HTTP; headers can be changed to do it wrong.</summary>
internal sealed class Caller(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    public Dictionary<string, string> Headers { get; } = new() { ["Accept-Language"] = "en" };

    public Task<HttpResponseMessage> Stream(string path) => _http.SendAsync(Request(HttpMethod.Get, path), HttpCompletionOption.ResponseHeadersRead);

    public Task<Answer> Get(string path) => Send(Request(HttpMethod.Get, path));

    public Task<Answer> Post(string path, object body) => PostText(path, JsonSerializer.Serialize(body, Catalogue.Json));

    public Task<Answer> PostText(string path, string body, string type = "application/json") => PostBytes(path, Encoding.UTF8.GetBytes(body), type);

    public Task<Answer> PostBytes(string path, byte[] body, string type = "application/json")
    {
        var request = Request(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return Send(request);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers,
            response.Content.Headers.ContentType?.MediaType);
    }

    public HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string Text, HttpResponseHeaders Headers, string? Type)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? Code => Type == "application/problem+json" ? Json.GetProperty("code").GetString() : null;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    public Answer Is(int status, string? code = null)
    {
        Status.ShouldBe(status, Text);
        Code.ShouldBe(code, Text);
        return this;
    }
}

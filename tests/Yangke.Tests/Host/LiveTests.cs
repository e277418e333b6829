using System.Diagnostics;

namespace Yangke.Tests.Host;

/// <summary>Live: within a second, within the scope, closed within five seconds when the session ends (DESIGN §3).</summary>
public sealed class LiveTests
{
    [Theory, BothEngines]
    public async Task AChangeIsHeardWithinASecondAndOnlyWithinTheScope(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var colleague = await house.As(Who.BranchManager);
        using var elsewhere = await house.As(Who.OtherReceptionist);
        using var caller = await house.As(Who.Receptionist);
        await using var near = await Ear.On(colleague);
        await using var far = await Ear.On(elsewhere);
        await near.Until("event: hello", 5);
        await far.Until("event: hello", 5);
        near.Forget();
        far.Forget();

        var watch = Stopwatch.StartNew();
        var made = (await caller.Post("/api/people/register-customer", new { name = "活的" })).Is(200).Json.GetProperty("customer").GetString()!;
        await near.Until(made, 5);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1.5)); // a second is promised; half a one for a busy test machine
        near.Text.ShouldContain("event: changed");
        near.Text.ShouldNotContain("活的"); // ids only
        await Task.Delay(700);
        far.Text.ShouldNotContain(made);
    }

    [Fact]
    public async Task AChangeIsHeardOnAnotherNodeOfThePostgres()
    {
        await using var house = await Served.Start(Engine.Postgres);
        await using var other = await house.OtherNode();
        using var colleague = await other.As(Who.BranchManager);
        using var caller = await house.As(Who.Receptionist);
        await using var ear = await Ear.On(colleague);
        await ear.Until("event: hello", 5);
        await Task.Delay(1_000); // both nodes' feeds stand
        foreach (var name in (string[])["一", "二", "三"])
        {
            var watch = Stopwatch.StartNew();
            var made = (await caller.Post("/api/people/register-customer", new { name })).Is(200).Json.GetProperty("customer").GetString()!;
            await ear.Until(made, 5);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1.5));
        }
    }

    [Theory, BothEngines]
    public async Task AStreamClosesWithinFiveSecondsWhenItsSessionOrTokenEnds(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.BranchManager);
        using var program = await house.Program(Who.BranchManager);
        await using var page = await Ear.On(caller);
        await using var script = await Ear.On(program);
        await page.Until("event: hello", 5);
        await script.Until("event: hello", 5);
        using var admin = await house.As(Who.Administrator);
        (await admin.Post("/api/people/end-staff", new { staff = Places.Staff(Who.BranchManager) })).Is(200);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(page.Closed, script.Closed).WaitAsync(TimeSpan.FromSeconds(10));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5.5));
    }

    /// <summary>A stream cannot be handed a new cookie: it neither uses one up nor ends with the old one.</summary>
    [Theory, BothEngines]
    public async Task AStreamOutlivesTheSecretItWasOpenedWith(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.BranchManager);
        await using var page = await Ear.On(caller);
        await page.Until("event: hello", 5);
        await house.Changes(Who.BranchManager, "people.see-struck");
        await Task.Delay(4_600); // it has looked who listens, and renewed nothing
        (await caller.Get("/api/people/me")).Is(200).Header("Set-Cookie").ShouldNotBeNull();
        await Task.Delay(4_600); // it has looked again, and goes on with the next secret
        await house.EndsGrace();
        await Task.Delay(4_600);
        (await caller.Get("/api/people/me")).Is(401, "kernel.sign-in");
        using var colleague = await house.As(Who.Receptionist);
        var made = (await colleague.Post("/api/people/register-customer", new { name = "活的" })).Is(200).Json.GetProperty("customer").GetString()!;
        await page.Until(made, 6);
    }

    [Theory, BothEngines]
    public async Task AStrangerHearsNothing(Engine engine)
    {
        await using var house = await Served.Start(engine);
        (await house.Stranger().Get("/api/events")).Is(401, "kernel.sign-in");
    }

    private sealed class Ear : IAsyncDisposable
    {
        private readonly HttpResponseMessage _response;
        private readonly System.Text.StringBuilder _text = new();

        private Ear(HttpResponseMessage response)
        {
            _response = response;
            Closed = Task.Run(Read);
        }

        public Task Closed { get; }

        public string Text
        {
            get
            {
                lock (_text)
                {
                    return _text.ToString();
                }
            }
        }

        public static async Task<Ear> On(Caller caller) => new(await caller.Stream("/api/events"));

        public void Forget()
        {
            lock (_text)
            {
                _text.Clear();
            }
        }

        public async Task Until(string wanted, int seconds)
        {
            for (var waited = Stopwatch.StartNew(); !Text.Contains(wanted); await Task.Delay(20))
            {
                waited.Elapsed.TotalSeconds.ShouldBeLessThan(seconds, $"never heard {wanted}: {Text}");
            }
        }

        public async ValueTask DisposeAsync()
        {
            _response.Dispose();
            await Closed;
        }

        private async Task Read()
        {
            try
            {
                await using var stream = await _response.Content.ReadAsStreamAsync();
                var bytes = new byte[4096];
                for (var read = await stream.ReadAsync(bytes); read > 0; read = await stream.ReadAsync(bytes))
                {
                    lock (_text)
                    {
                        _text.Append(System.Text.Encoding.UTF8.GetString(bytes, 0, read));
                    }
                }
            }
            catch (Exception)
            {
                // the test hung up, or the house closed the stream
            }
        }
    }
}

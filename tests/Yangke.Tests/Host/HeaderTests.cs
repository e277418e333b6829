namespace Yangke.Tests.Host;

public sealed class HeaderTests
{
    [Fact]
    public async Task EveryAnswerIsGuarded()
    {
        await using var house = await Served.Start(Engine.Sqlite);
        using var caller = await house.As(Who.Receptionist);
        foreach (var path in (string[])["/api/people/me", "/api/people/nothing", "/api/people/customer-card?customer=x", "/health/live", "/openapi/v1.json", "/"])
        {
            var answer = await caller.Get(path);
            answer.Header("X-Content-Type-Options").ShouldBe("nosniff", path);
            answer.Header("X-Frame-Options").ShouldBe("DENY", path);
            answer.Header("Referrer-Policy").ShouldBe("same-origin", path);
            answer.Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin", path);
            answer.Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin", path);
            answer.Header("Content-Security-Policy")!.ShouldContain("frame-ancestors 'none'", Case.Sensitive, path);
            answer.Header("Content-Security-Policy")!.ShouldNotContain("'unsafe-inline'", Case.Sensitive, path);
            answer.Header("Server").ShouldBeNull();
            answer.Header("Access-Control-Allow-Origin").ShouldBeNull();
        }
        (await caller.Get("/api/people/me")).Header("Cache-Control").ShouldBe("no-store");
    }

    /// <summary>The page's policy: no exception, and a nonce that is never used twice. Without a built web app there is no page.</summary>
    [Fact]
    public async Task ThePageHasAStrictPolicyWithAFreshNonce()
    {
        await using var house = await Served.Start(Engine.Sqlite);
        using var caller = house.Stranger();
        var page = await caller.Get("/");
        if (page.Status == 503)
        {
            page.Text.ShouldContain("not built");
            return;
        }
        var policy = page.Header("Content-Security-Policy")!;
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("style-src-attr 'none'");
        policy.ShouldContain("object-src 'none'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldNotContain("unsafe");
        var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
        page.Text.ShouldContain(nonce);
        page.Text.ShouldNotContain("__NONCE__");
        (await caller.Get("/")).Header("Content-Security-Policy")!.ShouldNotContain(nonce);
    }

    [Fact]
    public async Task HealthAndFiguresAnswerAndFiguresNameNobody()
    {
        await using var house = await Served.Start(Engine.Sqlite);
        using var caller = await house.As(Who.Receptionist);
        (await caller.Get("/health/live")).Is(200);
        (await caller.Get("/health/ready")).Is(200);
        await caller.Get($"/api/people/customer-card?customer={house.WangXiaoming.Value}");
        var figures = (await caller.Get("/metrics")).Is(200).Text;
        figures.ShouldContain("use_case=\"people/customer-card\",status=\"200\"");
        figures.ShouldNotContain(house.WangXiaoming.Value.ToString());
    }
}

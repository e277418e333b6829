namespace Yangke.Tests.Host;

/// <summary>Who comes in, from which page, and how often (DESIGN §9).</summary>
public sealed class EntranceTests
{
    private const string Register = "/api/people/register-customer";

    [Theory, BothEngines]
    public async Task ACookieCountsOnlyForWhatOurOwnPagesSend(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Receptionist);
        (await caller.Post(Register, new { name = "张三" })).Is(200);
        foreach (var (name, value) in ((string, string?)[])
            [("X-Yangke", null), ("X-Yangke", "0"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none"), ("Sec-Fetch-Site", null)])
        {
            using var wrong = new Caller(house.Address);
            foreach (var header in caller.Headers.Where(h => h.Key != name))
            {
                wrong.Headers[header.Key] = header.Value;
            }
            if (value is not null)
            {
                wrong.Headers[name] = value;
            }
            (await wrong.Post(Register, new { name = "李四" })).Is(403, "kernel.foreign-page");
        }
        // An old browser sends no Sec-Fetch-Site: then the origin must be ours.
        caller.Headers.Remove("Sec-Fetch-Site");
        caller.Headers["Origin"] = "https://evil.example";
        (await caller.Post(Register, new { name = "李四" })).Is(403, "kernel.foreign-page");
        caller.Headers["Origin"] = house.Address.ToString().TrimEnd('/');
        (await caller.Post(Register, new { name = "李四" })).Is(200);
        caller.Headers["Sec-Fetch-Site"] = "cross-site";
        (await caller.Get("/api/people/me")).Is(403, "kernel.foreign-page");
    }

    [Theory, BothEngines]
    public async Task AProgramComesWithItsTokenAndIsRefusedSecurityAdministration(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var program = await house.Program(Who.Administrator);
        (await program.Post(Register, new { name = "张三" })).Is(200);
        (await program.Post("/api/people/create-token", new { name = "x" })).Is(403, "kernel.not-permitted");
        (await program.Post("/api/people/change-password", new { current = "x", next = "y" })).Is(403, "kernel.not-permitted");
        (await program.Post("/api/people/end-staff", new { staff = Places.Staff(Who.Nurse) })).Is(403, "kernel.not-permitted");
        program.Headers["Authorization"] = "Bearer yk_" + new string('0', 64);
        (await program.Get("/api/people/me")).Is(401, "kernel.sign-in");
        program.Headers["Authorization"] = "Bearer yk_";
        (await program.Get("/api/people/me")).Is(401, "kernel.sign-in");
    }

    [Theory, BothEngines]
    public async Task SigningInSetsACookieNoScriptReadsAndFivePerMinuteAreEnough(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = house.Stranger();
        var body = new { account = "qiantai", password = Cast.Password };
        (await caller.Post("/api/people/sign-in", body)).Is(403, "kernel.foreign-page"); // nobody is signed in from elsewhere
        caller.Headers["X-Yangke"] = "1";
        var answer = (await caller.Post("/api/people/sign-in", body)).Is(200);
        var cookie = answer.Header("Set-Cookie")!.ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        answer.Text.ShouldNotContain(cookie.Split('=', ';')[1]);
        for (var i = 0; i < 4; i++)
        {
            (await caller.Post("/api/people/sign-in", new { account = " QIANTAI", password = "wrong" })).Is(422, "people.sign-in-refused");
        }
        var tooMany = (await caller.Post("/api/people/sign-in", body)).Is(429, "kernel.too-many");
        int.Parse(tooMany.Header("Retry-After")!).ShouldBeInRange(1, 60);
        (await caller.Post("/api/people/sign-in", body with { account = "zixun" })).Is(200);
        for (var i = 0; i < 13; i++)
        {
            (await caller.Post("/api/people/sign-in", new { account = $"nobody{i}", password = "x" })).Is(422, "people.sign-in-refused");
        }
        (await caller.Post("/api/people/sign-in", body with { account = "hushi" })).Is(429, "kernel.too-many"); // twenty an address
    }

    [Theory, BothEngines]
    public async Task WithAOneTimePasswordOnlyANewOneIsOpen(Engine engine)
    {
        await using var house = await Served.Start(engine);
        await using var db = house.Works.Engine.Reader();
        await db.Database.ExecuteSqlAsync($"UPDATE people_staff SET must_change_password = {true} WHERE account = 'qiantai'");
        using var caller = await house.As(Who.Receptionist);
        (await caller.Get("/api/people/me")).Is(200);
        (await caller.Get("/api/people/customer-list")).Is(403, "people.new-password-first");
        (await caller.Post(Register, new { name = "x" })).Is(403, "people.new-password-first");
        (await caller.Post("/api/people/change-password", new { current = Cast.Password, next = "another long phrase" })).Is(200);
        (await caller.Get("/api/people/customer-list")).Is(200);
    }

    [Theory, BothEngines]
    public async Task WhereThePositionAsksForASecondFactorOnlyBindingOneIsOpen(Engine engine)
    {
        await using var house = await Served.Start(engine);
        await using var db = house.Works.Engine.Reader();
        await db.Database.ExecuteSqlAsync($"UPDATE people_positions SET totp_required = {true} WHERE code = 'receptionist'");
        using var caller = await house.As(Who.Receptionist);
        (await caller.Get("/api/people/me")).Is(200).Json.GetProperty("mustEnrol").GetBoolean().ShouldBeTrue();
        (await caller.Get("/api/people/customer-list")).Is(403, "people.second-factor-first");
        (await caller.Post(Register, new { name = "x" })).Is(403, "people.second-factor-first");
        (await caller.Post("/api/people/remove-second-factor", new { current = Cast.Password })).Is(403, "people.second-factor-first");
        (await caller.Post("/api/people/start-second-factor", new { })).Is(200);
        (await caller.Post("/api/people/confirm-second-factor", new { code = "000000" })).Is(422, "people.code-wrong");
        (await caller.Post("/api/people/sign-out", new { })).Is(200);
    }

    [Theory, BothEngines]
    public async Task ARevokedSessionAndARevokedTokenAreRefusedAtOnce(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Receptionist);
        using var other = await house.As(Who.Receptionist);
        var session = (await caller.Get("/api/people/session-list")).Json.GetProperty("rows").EnumerateArray()
            .First(r => r.GetProperty("isThis").GetBoolean()).GetProperty("session").GetGuid();
        (await other.Post("/api/people/end-session", new { session })).Is(200);
        (await caller.Get("/api/people/me")).Is(401, "kernel.sign-in");
        (await other.Post("/api/people/sign-out", new { })).Is(200);
        (await other.Get("/api/people/me")).Is(401, "kernel.sign-in");
    }

    [Theory, BothEngines]
    public async Task ARepeatedRequestIsAnsweredNotDoneAgain(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Receptionist);
        caller.Headers["Idempotency-Key"] = "k1";
        var first = (await caller.Post(Register, new { name = "张三" })).Is(200).Text;
        (await caller.Post(Register, new { name = "张三" })).Is(200).Text.ShouldBe(first);
        (await caller.Post(Register, new { name = "李四" })).Is(422, "kernel.idempotency-key-reused");
        caller.Headers["Idempotency-Key"] = new string('k', 101);
        (await caller.Post(Register, new { name = "王五" })).Is(400, "kernel.shape");
    }

    /// <summary>DESIGN §9: the secret is another when rights change; what was under way with the old one is answered, and then it is dead.</summary>
    [Theory, BothEngines]
    public async Task WhenRightsChangeTheNextAnswerBringsANewCookie(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Receptionist);
        using var program = await house.Program(Who.BranchManager);
        (await caller.Get("/api/people/me")).Is(200).Header("Set-Cookie").ShouldBeNull();
        await house.Changes(Who.Receptionist, "people.attach");

        var many = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => caller.Get("/api/people/me")));
        var cookies = many.Select(a => a.Is(200).Header("Set-Cookie").ShouldNotBeNull()).Distinct().ToList();
        cookies.ShouldHaveSingleItem().ToLowerInvariant().ShouldContain("httponly");
        many.ShouldAllBe(a => a.Text.Contains("people.attach"));
        (await program.Get("/api/people/me")).Is(200).Header("Set-Cookie").ShouldBeNull();

        using var renewed = new Caller(house.Address);
        foreach (var (name, value) in caller.Headers)
        {
            renewed.Headers[name] = name == "Cookie" ? cookies[0].Split(';')[0] : value;
        }
        renewed.Headers["Cookie"].ShouldNotBe(caller.Headers["Cookie"]);
        (await renewed.Get("/api/people/me")).Is(200).Header("Set-Cookie").ShouldBeNull();
        (await renewed.Post(Register, new { name = "张三" })).Is(200);
        await house.EndsGrace();
        (await caller.Get("/api/people/me")).Is(401, "kernel.sign-in");
        (await caller.Post(Register, new { name = "李四" })).Is(401, "kernel.sign-in");
        (await renewed.Get("/api/people/me")).Is(200);
    }
}

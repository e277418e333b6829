namespace Yangke.Tests.Host;

/// <summary>Wrong, huge or hostile: a clear problem in the caller's language, never a 500 (DESIGN §5).</summary>
public sealed class ProblemTests
{
    private const string Register = "/api/people/register-customer";

    [Theory, BothEngines]
    public async Task ProblemsSpeakTheCallersLanguageAndNameTheField(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Receptionist);
        var english = (await caller.Post(Register, new { name = "", phone = new string('1', 41) })).Is(400, "kernel.shape").Json;
        english.GetProperty("title").GetString().ShouldBe("Not filled in right");
        english.GetProperty("status").GetInt32().ShouldBe(400);
        english.GetProperty("type").GetString().ShouldBe("/problems/kernel.shape");
        english.GetProperty("errors").GetProperty("name")[0].GetString().ShouldBe("Please fill this in");
        english.GetProperty("errors").GetProperty("phone")[0].GetString().ShouldBe("At most 40 characters");
        caller.Headers["Accept-Language"] = "zh-CN,zh;q=0.9,en;q=0.8";
        var chinese = (await caller.Post(Register, new { name = "张三", phone = "12" })).Is(422, "people.phone-unreadable").Json;
        chinese.GetProperty("detail").GetString()!.ShouldContain("电话号码");
        chinese.GetProperty("errors").GetProperty("phone")[0].GetString()!.ShouldContain("电话号码");
        caller.Headers["Accept-Language"] = "fr";
        (await caller.Post(Register, new { name = "" })).Json.GetProperty("title").GetString().ShouldBe("填写有误"); // Chinese first
    }

    [Theory]
    [BothEngines("", "body")]
    [BothEngines("null", "body")]
    [BothEngines("[]", "body")]
    [BothEngines("\"x\"", "body")]
    [BothEngines("{", "body")]
    [BothEngines("{\"name\":\"x\"", "body")]
    [BothEngines("{\"name\":1}", "name")]
    [BothEngines("{\"name\":{}}", "name")]
    [BothEngines("{\"name\":\"x\",\"gender\":\"Woman\"}", "gender")]
    [BothEngines("{\"name\":\"x\",\"gender\":1}", "gender")]
    [BothEngines("{\"name\":\"x\",\"birthday\":\"yesterday\"}", "birthday")]
    [BothEngines("{\"name\":\"x\",\"evenIfKnown\":\"true\"}", "evenIfKnown")]
    [BothEngines("{\"name\":\"x\",\"nmae\":\"y\"}", "nmae")]
    [BothEngines("{\"name\":\"x\",\"name\":\"y\"}", null)]
    [BothEngines("{\"name\":\"\\ud800\"}", null)]
    [BothEngines("{\"name\":\"\\u0000\"}", "name")]
    public async Task WhatCannotBeReadIsNamed(Engine engine, string body, string? field)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Receptionist);
        var errors = (await caller.PostText(Register, body)).Is(400, "kernel.shape").Json.GetProperty("errors");
        if (field is not null)
        {
            errors.TryGetProperty(field, out _).ShouldBeTrue(errors.ToString());
        }
    }

    [Theory, BothEngines]
    public async Task HugeDeepAndStrangeBodiesAreRefused(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Receptionist);
        (await caller.PostText(Register, "{\"name\":\"" + new string('x', 1 << 20) + "\"}")).Is(413, "kernel.too-large");
        (await caller.PostText("/api/people/no-such-door", "{\"name\":\"" + new string('x', 1 << 20) + "\"}")).Is(413, "kernel.too-large");
        (await caller.PostText(Register, string.Concat(Enumerable.Repeat("[", 5_000)))).Is(400, "kernel.shape");
        (await caller.PostText(Register, "{\"name\":" + string.Concat(Enumerable.Repeat("{\"name\":", 100)))).Is(400, "kernel.shape");
        (await caller.PostBytes(Register, [0xff, 0xfe, 0x00, 0x80])).Is(400, "kernel.shape");
        (await caller.PostText(Register, "{\"name\":\"x\"}", "text/plain")).Is(400, "kernel.shape");
        (await caller.PostText(Register, "name=x", "application/x-www-form-urlencoded")).Is(400, "kernel.shape");
    }

    [Theory, BothEngines]
    public async Task HostileTextsAreSavedAsTheyAreOrRefused(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Administrator);
        foreach (var text in (string[])[
            "<script>alert(1)</script>", "'; DROP TABLE journal; --", "\\", "%00", "../../etc/passwd", "${jndi:ldap://x}", "{{7*7}}", "=cmd|'/c calc'!A0",
            "\u202e反", "\u0301\u0301\u0301", "𠮷", "😀", "ﷺ", "'\"`", "a\u0085b", "\ufeff", "\uffff", "\u0007", "İ", "ß"])
        {
            (await caller.Post("/api/people/register-customer", new { name = text })).Status.ShouldBeOneOf(200, 400);
            (await caller.Post("/api/people/find-customers", new { text })).Status.ShouldBeOneOf(200, 400);
            (await caller.Post("/api/people/create-token", new { name = text, permissions = new[] { text } })).Status.ShouldBeOneOf(200, 400);
            (await caller.Post("/api/people/sign-in", new { account = text, password = text })).Status.ShouldBeOneOf(400, 422, 429);
            (await caller.Get("/api/people/customer-list?after=" + Uri.EscapeDataString(text))).Status.ShouldBeOneOf(200, 400);
            (await caller.Get("/api/people/customer-card?customer=" + Uri.EscapeDataString(text))).Is(400, "kernel.shape");
        }
        (await caller.PostText("/api/people/sign-in", "{\"account\":\"a\\u0000\",\"password\":\"\\u0000\"}")).Status.ShouldBeOneOf(400, 429);
        (await caller.PostText("/api/people/create-token", "{\"name\":\"a\",\"permissions\":[\"\\u0000\",null]}")).Is(400, "kernel.shape");
    }

    [Theory, BothEngines]
    public async Task QueriesAreReadStrictlyToo(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Receptionist);
        (await caller.Get("/api/people/customer-list?siez=5")).Is(400, "kernel.shape").Text.ShouldContain("siez");
        (await caller.Get("/api/people/customer-list?size=x")).Is(400, "kernel.shape");
        (await caller.Get("/api/people/customer-list?size=1e3")).Is(400, "kernel.shape");
        (await caller.Get("/api/people/customer-list?size=99999999999")).Is(400, "kernel.shape");
        (await caller.Get("/api/people/customer-list?sort=Oldest")).Is(400, "kernel.shape");
        (await caller.Get("/api/people/customer-card")).Is(400, "kernel.shape");
        (await caller.Get("/api/people/customer-list?size=2&sort=LastChanged")).Is(200);
        (await caller.Get("/api/people/customer-list?after=" + new string('9', 9_000))).Status.ShouldBeOneOf(400, 414);
    }

    [Theory, BothEngines]
    public async Task AddressesThatAreNoneSayWhereToLook(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.Receptionist);
        (await caller.Get("/api/people/nothing")).Is(404, "kernel.no-such-address");
        (await caller.Get("/api/people/register-customer")).Status.ShouldBeOneOf(404, 405);
        (await caller.PostText("/control", "[\"verify\"]")).Is(404, "kernel.no-such-address"); // the command line's socket only
        // Routing does not mind capitals; neither may the entrance.
        (await caller.Get("/API/people/me")).Is(200);
        caller.Headers.Remove("X-Yangke");
        (await caller.Post("/Api/people/register-customer", new { name = "x" })).Is(403, "kernel.foreign-page");
        (await house.Stranger().Get("/API/people/me")).Is(401, "kernel.sign-in");
    }
}

using System.Net.Http.Json;
using System.Text.Json;

namespace Yangke.Rig;

/// <summary>The tokens a run works with: one that sees its own customers, one its branch, one everything.</summary>
public sealed record Tokens(string Own, string Branch, string All)
{
    /// <summary>
    /// Makes a demo house without customers, an account of each scope, and a token for each, all through the product's own doors.
    /// </summary>
    public static async Task<Tokens> Make(House house)
    {
        await house.Must("demo", "--customers", "0", "--password", House.Password);
        await using (var serving = await Serving.Start(house))
        {
            await AddOwnScope(serving.Port);
        }
        return new Tokens(
            (await house.Must("token", "--account", "bench-own")).Trim(),
            (await house.Must("token", "--account", "dianzhang")).Trim(),
            (await house.Must("token", "--account", "admin")).Trim());
    }

    private static async Task AddOwnScope(int port)
    {
        using var admin = Page(port);
        var me = await Post(admin, "sign-in", new { account = "admin", password = House.Password });
        var positions = await admin.GetFromJsonAsync<JsonElement>("/api/people/position-list");
        var director = positions.GetProperty("rows").EnumerateArray()
            .First(p => p.GetProperty("nameEn").GetString() == "Customer service director").GetProperty("position").GetString();
        var added = await Post(admin, "add-staff", new
        {
            name = "自有",
            account = "bench-own",
            position = director,
            branch = me.GetProperty("branch").GetProperty("id").GetString(),
            scope = "Own",
        });
        using var own = Page(port);
        var first = added.GetProperty("password").GetString();
        await Post(own, "sign-in", new { account = "bench-own", password = first });
        await Post(own, "change-password", new { current = first, next = House.Password });
    }

    /// <summary>What a browser page of the house sends along.</summary>
    public static HttpClient Page(int port)
    {
        var page = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        page.DefaultRequestHeaders.Add("X-Yangke", "1");
        page.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return page;
    }

    public static async Task<JsonElement> Post(HttpClient page, string useCase, object body)
    {
        using var answer = await page.PostAsJsonAsync($"/api/people/{useCase}", body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement
            : throw new InvalidOperationException($"{useCase} answered {(int)answer.StatusCode}: {text}");
    }
}

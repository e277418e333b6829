using System.Diagnostics;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>Files joined and files gone, made and ended through the product's own doors by a person signed in.</summary>
internal static class Erasing
{
    private const int Entries = 5_000, Merges = 30;

    public static async Task Measure(int port, Report report)
    {
        using var admin = Tokens.Page(port);
        await Tokens.Post(admin, "sign-in", new { account = "admin", password = House.Password });
        await Merged(admin, report);
        var customer = await Registered(admin, "久客");
        for (var version = 1; version < Entries; version++)
        {
            await Tokens.Post(admin, "correct-customer", new { customer, version, name = "久客", note = $"{version}" });
        }
        var took = await Timed(() => Tokens.Post(admin, "erase-customer", new { customer, version = Entries, reason = "bench" }));
        report.Line($"erasing a customer with {Entries:N0} entries", $"{took:F0} ms", "≤ 5,000 ms", took <= 5_000, "one command, by a person signed in");
    }

    // Twenty notes and twenty corrections on either file.
    private static async Task Merged(HttpClient admin, Report report)
    {
        var times = new List<double>();
        for (var n = 0; n < Merges; n++)
        {
            var (keep, drop) = (await Furnished(admin), await Furnished(admin));
            times.Add(await Timed(() => Tokens.Post(admin, "merge-customers",
                new { keep, drop, version = 21, dropVersion = 21, fromDrop = Array.Empty<string>(), reason = "bench" })));
        }
        var first = times[0];
        times.RemoveAt(0);
        times.Sort();
        report.Line("merging two customers", $"slowest {times[^1]:F0} ms", "≤ 200 ms", times[^1] <= 200,
            $"of {Merges - 1}, each file with 20 notes and 20 corrections; half within {times[Merges / 2]:F0} ms; before them the first after the start {first:F0} ms");
    }

    private static async Task<string> Furnished(HttpClient admin)
    {
        var customer = await Registered(admin, "合客");
        for (var version = 1; version <= 20; version++)
        {
            await Tokens.Post(admin, "correct-customer", new { customer, version, name = "合客", note = $"{version}" });
            await Tokens.Post(admin, "write-note", new { customer, kind = "Chat", text = $"聊到第 {version} 件事" });
        }
        return customer;
    }

    private static async Task<string> Registered(HttpClient admin, string name) =>
        (await Tokens.Post(admin, "register-customer", new { name, note = "0" })).GetProperty("customer").GetString()!;

    private static async Task<double> Timed(Func<Task> what)
    {
        var started = Stopwatch.GetTimestamp();
        await what();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}

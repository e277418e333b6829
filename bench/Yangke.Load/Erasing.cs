using System.Diagnostics;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>A long life erased: a customer with 5,000 entries, made through the product's own door by a person, then gone.</summary>
internal static class Erasing
{
    private const int Entries = 5_000;

    public static async Task Measure(int port, Report report)
    {
        using var admin = Tokens.Page(port);
        await Tokens.Post(admin, "sign-in", new { account = "admin", password = House.Password });
        var registered = await Tokens.Post(admin, "register-customer", new { name = "久客", note = "0" });
        var customer = registered.GetProperty("customer").GetString();
        for (var version = 1; version < Entries; version++)
        {
            await Tokens.Post(admin, "correct-customer", new { customer, version, name = "久客", note = $"{version}" });
        }
        var started = Stopwatch.GetTimestamp();
        await Tokens.Post(admin, "erase-customer", new { customer, version = Entries, reason = "bench" });
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        report.Line($"erasing a customer with {Entries:N0} entries", $"{took:F0} ms", "≤ 5,000 ms", took <= 5_000, "one command, by a person signed in");
    }
}

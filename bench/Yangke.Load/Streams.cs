using System.Diagnostics;
using System.Text.Json;
using Yangke.People.Demo;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>How long after a change is acknowledged another open page hears of it.</summary>
internal static class Streams
{
    public static void Measure(int writer, int listener, Tokens tokens, Report report, string where)
    {
        using var page = new Wire(listener, timeoutSeconds: 5);
        page.Post(Request.Get("/api/events", tokens.Branch));
        while (!page.Line().StartsWith("event: hello", StringComparison.Ordinal))
        {
        }
        using var desk = new Wire(writer);
        var timings = new Timings(where);
        foreach (var person in new DemoPeople(seed: writer + (7 * listener)).Take(30))
        {
            var sent = Stopwatch.GetTimestamp();
            var answer = desk.Send(Steps.Register(person, tokens.Branch));
            var id = JsonDocument.Parse(answer.Body).RootElement.GetProperty("customer").GetString()!;
            while (!page.Line().Contains(id, StringComparison.Ordinal))
            {
            }
            timings.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds, answer.Status == 200);
        }
        report.Line($"a change is on another open page, {where}", $"{timings.At(1):F0} ms", "≤ 1,000 ms", timings.At(1) <= 1_000,
            $"slowest of 30 from sending the change; p50 {timings.At(.5):F0} ms");
    }
}

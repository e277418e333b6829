using System.Diagnostics;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>One request of a plan: its bytes, and the class its time is counted under.</summary>
internal readonly record struct Planned(byte[] Request, Timings? Under);

/// <summary>
/// Requests at fixed instants, whatever the answers do: the n-th is due at n ÷ rate on one of eight connections, and its time
/// counts from when it was due, so a stalled server cannot hide behind requests that were never sent (coordinated omission).
/// </summary>
internal static class OpenLoop
{
    public static double Run(int port, IReadOnlyList<Planned> plan, double perSecond, int connections = 8)
    {
        var next = -1;
        var begin = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 20);
        var threads = Enumerable.Range(0, connections).Select(_ => new Thread(() =>
        {
            using var wire = new Wire(port);
            for (int n; (n = Interlocked.Increment(ref next)) < plan.Count;)
            {
                var due = begin + (long)(n / perSecond * Stopwatch.Frequency);
                Sleep(due);
                One(wire, plan[n], Math.Min(due, Stopwatch.GetTimestamp()));
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return plan.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    /// <summary>As fast as so many callers can, for so long; answers per second.</summary>
    public static double Closed(int port, Func<int, byte[]> request, int callers, TimeSpan length, Timings timings)
    {
        var (sent, begin) = (-1, Stopwatch.GetTimestamp());
        var threads = Enumerable.Range(0, callers).Select(_ => new Thread(() =>
        {
            using var wire = new Wire(port);
            while (Stopwatch.GetElapsedTime(begin) < length)
            {
                One(wire, new Planned(request(Interlocked.Increment(ref sent)), timings), Stopwatch.GetTimestamp());
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return timings.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static void One(Wire wire, Planned planned, long from)
    {
        var status = wire.Send(planned.Request).Status;
        planned.Under?.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds, status == 200);
    }

    // Whole milliseconds only: waking a little early beats burning a core to be exact.
    private static void Sleep(long until)
    {
        var wait = (until - Stopwatch.GetTimestamp()) * 1000 / Stopwatch.Frequency;
        if (wait > 0)
        {
            Thread.Sleep((int)wait);
        }
    }
}

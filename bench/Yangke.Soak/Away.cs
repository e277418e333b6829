using System.Diagnostics;
using System.Net.Sockets;
using Yangke.Rig;

namespace Yangke.Soak;

/// <summary>
/// The database lost while serving, or its disk full: meanwhile every answer says so, afterwards everything works again by itself,
/// and nothing that was acknowledged is lost.
/// </summary>
internal sealed class Away(House house, int times, int seed, Findings findings)
{
    private static readonly TimeSpan s_back = TimeSpan.FromSeconds(20);

    /// <param name="lose">Takes the database away.</param>
    /// <param name="giveBack">Gives it back.</param>
    /// <param name="readsGoOn">On a full disk reading goes on; without a database it does not.</param>
    public async Task<string> Run(Func<Task> lose, Func<Task> giveBack, bool readsGoOn)
    {
        await house.Clear();
        var tokens = await Tokens.Make(house);
        await house.Must("demo", "--customers", "500");
        var writers = new Writers(tokens, seed);
        var slowest = TimeSpan.Zero;
        await using var serving = await Serving.Start(house);
        for (var n = 0; n < times; n++)
        {
            using var stop = new CancellationTokenSource();
            var writing = writers.Write(serving.Port, desks: 8, goOnWhenAway: true, stop.Token);
            await writers.Wrote(more: 200);
            var refused = writers.Refused;
            await lose();
            await Task.Delay(3_000);
            Meanwhile(serving.Port, tokens, readsGoOn);
            if (writers.Refused == refused)
            {
                findings.Add("the loss was not noticed", $"{house.Engine}: no write was refused in three seconds");
            }
            await giveBack();
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (await Back(serving.Port, tokens, writers)).Ticks));
            await stop.CancelAsync();
            await writing;
            writers.Look(serving.Port, findings);
        }
        await Kill.Prove(house, findings);
        foreach (var odd in writers.Odd)
        {
            findings.Add("an odd answer", odd);
        }
        return $"{house.Engine}: away {times} times, {writers.Acknowledged:N0} acknowledged writes all there, {writers.Refused:N0} refused as they should be, "
            + $"writing again at most {slowest.TotalSeconds:F1} s after it was back";
    }

    private void Meanwhile(int port, Tokens tokens, bool readsGoOn)
    {
        using var wire = new Wire(port);
        foreach (var request in new[]
        {
            Request.Get("/api/people/customer-list", tokens.Branch), Request.Post("/api/people/find-customers", tokens.Branch, "{\"text\":\"王\"}"),
            Request.Get("/api/people/house-state", token: null),
        })
        {
            var asked = Stopwatch.GetTimestamp();
            var answer = wire.Send(request);
            var isUnavailable = answer.Status == 503 && answer.Text.Contains("\"code\":\"kernel.unavailable\"", StringComparison.Ordinal);
            if (readsGoOn ? answer.Status != 200 : !isUnavailable)
            {
                findings.Add("a wrong answer while the database was away", $"{house.Engine}: {answer.Status} {answer.Text}");
            }
            if (Stopwatch.GetElapsedTime(asked) > TimeSpan.FromSeconds(8))
            {
                findings.Add("a slow answer while the database was away", $"{house.Engine}: {Stopwatch.GetElapsedTime(asked)}");
            }
        }
    }

    private async Task<TimeSpan> Back(int port, Tokens tokens, Writers writers)
    {
        var (since, acknowledged) = (Stopwatch.GetTimestamp(), writers.Acknowledged);
        while (Stopwatch.GetElapsedTime(since) < s_back)
        {
            try
            {
                using var wire = new Wire(port);
                if (wire.Send(Request.Get("/api/people/customer-list", tokens.Branch)).Status == 200 && writers.Acknowledged > acknowledged)
                {
                    return Stopwatch.GetElapsedTime(since);
                }
            }
            catch (SocketException)
            {
                // said by the writers already
            }
            await Task.Delay(50);
        }
        findings.Add("it did not come back by itself", $"{house.Engine}: nothing written {s_back.TotalSeconds} s after the database was back");
        return s_back;
    }
}

using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Yangke.Rig;

namespace Yangke.Soak;

/// <summary>
/// Wrong, huge and hostile input to every operation the house's own document names. Every answer is a 2xx or a problem with a
/// code, none says how the house is built, and afterwards nothing is half-saved.
/// </summary>
internal sealed partial class Hostile(House house, long requests, int seed, Findings findings)
{
    private const int Callers = 8;
    private readonly ConcurrentDictionary<int, long> _statuses = new();
    private long _turnedAway;

    public async Task<string> Run()
    {
        await house.Clear();
        var tokens = await Tokens.Make(house);
        await house.Must("demo", "--customers", "500");
        await using var serving = await Serving.Start(house);
        var doors = await Doors(serving.Port, tokens);
        var operations = new Operations(Ask(serving.Port, "/openapi/v1.json", tokens.All));
        var ids = Ids(serving.Port, tokens.All);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Factory.StartNew(
            () => Send(serving, new Torment(operations, new Nasty(new Random(seed + caller)), ids, doors), requests / Callers),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        await Aftermath(serving);
        var counts = string.Join(", ", _statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value:N0}"));
        return $"{house.Engine}: {_statuses.Values.Sum():N0} answers to {operations.All.Count} operations ({counts}); not HTTP and turned away: {_turnedAway:N0}";
    }

    private void Send(Serving serving, Torment torment, long times)
    {
        Wire? wire = null;
        var before = "";
        for (var n = 0L; n < times && serving.IsRunning; n++)
        {
            var (bytes, path, isHttp) = torment.Next();
            var fresh = wire is null;
            try
            {
                wire ??= new Wire(serving.Port);
                var answer = wire.Send(bytes);
                _statuses.AddOrUpdate(answer.Status, 1, (_, was) => was + 1);
                Check(answer, path, isHttp, bytes);
                before = $"{Shown(bytes)}\n         answered {answer.Head}";
                if (!isHttp || answer.Head.Contains("Connection: close", StringComparison.OrdinalIgnoreCase))
                {
                    wire.Dispose();
                    wire = null;
                }
            }
            catch (Exception gone) when (gone is IOException or SocketException)
            {
                wire?.Dispose();
                wire = null;
                // A body over the limit is refused while it is still being sent: the answer may be lost on the way.
                if (isHttp && bytes.Length < 1 << 20)
                {
                    findings.Add($"no answer from {path} ({gone.GetType().Name})", $"{(fresh ? "on a fresh wire" : $"after {before}")}\n         {Shown(bytes)}");
                }
                Interlocked.Increment(ref _turnedAway);
            }
        }
        wire?.Dispose();
        if (!serving.IsRunning)
        {
            findings.Add("the house fell over", string.Join('\n', serving.Lines.TakeLast(20)));
        }
    }

    private void Check(Answer answer, string path, bool isHttp, byte[] request)
    {
        var text = answer.Text;
        var isProblem = answer.Head.Contains("application/problem+json", StringComparison.Ordinal) && HasCode(text);
        if (answer.Status is >= 500 and not 503 || (answer.Status == 503 && !text.Contains("kernel.unavailable", StringComparison.Ordinal)))
        {
            findings.Add($"{answer.Status} from {path}", $"{text}\n         {Shown(request)}");
        }
        else if (answer.Status is < 200 or >= 300 && !isProblem && isHttp)
        {
            findings.Add($"{answer.Status} without a problem and a code from {path}", $"{answer.Head}{text}\n         {Shown(request)}");
        }
        else if (!isHttp && answer.Status is < 200 or >= 300)
        {
            Interlocked.Increment(ref _turnedAway);
        }
        if (Trace().IsMatch(text))
        {
            findings.Add($"a trace of our insides from {path}", $"{text}\n         {Shown(request)}");
        }
    }

    private async Task Aftermath(Serving serving)
    {
        var (code, said) = await house.Verb("verify");
        if (code != 0)
        {
            findings.Add("verify is not clean", said);
        }
        foreach (var broken in await Laws.Broken(house))
        {
            findings.Add("half-saved", broken);
        }
        foreach (var line in serving.Lines.Where(l => l.Contains("our fault", StringComparison.Ordinal)))
        {
            findings.Add("a fault of ours in the log", line);
        }
    }

    // Who asks: nobody, each scope by token, an administrator's page, and secrets that are none.
    private static async Task<IReadOnlyList<string>> Doors(int port, Tokens tokens)
    {
        using var page = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        page.DefaultRequestHeaders.Add("X-Yangke", "1");
        using var answer = await page.PostAsync(new Uri("/api/people/sign-in", UriKind.Relative), new StringContent(
            JsonSerializer.Serialize(new { account = "admin", password = House.Password }), Encoding.UTF8, "application/json"));
        var cookie = answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        var ours = $"Cookie: {cookie}\r\nX-Yangke: 1\r\nSec-Fetch-Site: same-origin\r\n";
        string Bearer(string token) => $"Authorization: Bearer {token}\r\n";
        return
        [
            Bearer(tokens.Branch), Bearer(tokens.Branch), Bearer(tokens.Branch), Bearer(tokens.All), Bearer(tokens.All), Bearer(tokens.Own),
            ours, ours, $"Cookie: {cookie}\r\n", "", Bearer("yk_" + new string('0', 64)), "Authorization: Basic YTpi\r\n", Bearer("yk_'--"),
        ];
    }

    private static string Ask(int port, string path, string token)
    {
        using var wire = new Wire(port);
        return wire.Send(Request.Get(path, token)).Text;
    }

    // Customers, branches and positions of the house; accounts and sessions it works with stay out of the random deletions.
    private static List<string> Ids(int port, string token)
    {
        List<string> ids = [];
        foreach (var path in new[] { "customer-list?size=200", "position-list", "me" })
        {
            ids.AddRange(AnyId().Matches(Ask(port, "/api/people/" + path, token)).Select(m => m.Groups["id"].Value));
        }
        return ids;
    }

    private static bool HasCode(string text)
    {
        try
        {
            using var problem = JsonDocument.Parse(text);
            return problem.RootElement.TryGetProperty("code", out var code) && code.GetString()!.Contains('.', StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Shown(byte[] request) => Encoding.UTF8.GetString(request.AsSpan(0, Math.Min(600, request.Length)));

    [GeneratedRegex(@"(\bat [A-Z]\w+(\.\w+)+\()|Exception:|Microsoft\.|Npgsql|SQLite Error|syntax error at", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trace();

    [GeneratedRegex("\"(customer|position|id)\":\"(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyId();
}

using System.Text.Json;
using Yangke.People.Demo;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>What is measured, each step on a house that is being served.</summary>
internal sealed class Steps(House house, Tokens tokens, Crowd crowd, Report report, int seconds)
{
    private const double Rate = 300;
    private static readonly byte[] s_empty = Request.Get("/health/live", token: null);

    /// <summary>Card and search mixed as a house would ask, at a fixed rate; half as "own", half as "branch" scope.</summary>
    public void Latency(Serving serving)
    {
        var port = serving.Port;
        var questions = new Questions(crowd, seed: 7);
        var random = new Random(8);
        OpenLoop.Run(port, [.. Mixed(questions, random, Rate * 10, null, null, null)], Rate);
        var (card, search, brief) = (new Timings("card"), new Timings("search"), new Timings("search, 3 digits or 1 character"));
        List<Planned> plan = [.. Mixed(questions, random, Rate * seconds, card, search, brief)];
        var cpu = serving.CpuMs();
        var rate = OpenLoop.Run(port, plan, Rate);
        cpu = (serving.CpuMs() - cpu) / plan.Count;
        report.Latency($"card, open loop {rate:F0}/s", card, 20);
        report.Latency($"search, open loop {rate:F0}/s", search, 30);
        report.Latency("search of 1 character or 3 digits, same loop", brief, 150);
        report.Note("processor time of this mix", $"{cpu:F2} ms each", "the serving process, half cards and half searches");
    }

    public void Answers(int port)
    {
        var questions = new Questions(crowd, seed: 9);
        List<Question> asked = [.. Enumerable.Range(0, 15).Select(n => n % 3 == 0 ? questions.NextShort() : questions.Next())];
        foreach (var (name, token, scope) in new[] { ("own", tokens.Own, crowd.Own), ("branch", tokens.Branch, crowd.Branch) })
        {
            var (right, all, wrong) = PlainScan.Compare(port, token, scope, asked);
            report.Line($"answers as \"{name}\" compared with a plain scan", $"{right} of {all}", "all", right == all, wrong ?? "");
        }
    }

    public void Throughput(Serving serving)
    {
        var port = serving.Port;
        var random = new Random(10);
        var ids = Enumerable.Range(0, 200_000).Select(_ => crowd.Branch[random.Next(crowd.Branch.Count)].Id).ToList();
        var requests = ids.Select(id => Card(id, tokens.Branch)).ToList();
        var length = TimeSpan.FromSeconds(Math.Min(15, seconds));
        OpenLoop.Closed(port, n => requests[^(1 + (n % requests.Count))], 8, TimeSpan.FromSeconds(5), new Timings("warm-up"));
        RawCard.PerSecond(house, ids, 8, TimeSpan.FromSeconds(2), isKept: false);
        var timings = new Timings("card");
        var cpu = serving.CpuMs();
        var perSecond = OpenLoop.Closed(port, n => requests[n % requests.Count], 8, length, timings);
        cpu = (serving.CpuMs() - cpu) / timings.Count;
        var raw = RawCard.PerSecond(house, ids, 8, length, isKept: false);
        var prepared = RawCard.PerSecond(house, ids, 8, length, isKept: true);
        report.Line("card, 8 callers", $"{perSecond:N0}/s", "≥ 2,000/s", perSecond >= 2_000, $"p99 {timings.At(.99):F1} ms, {timings.Wrong} errors; {cpu:F2} ms of processor each");
        report.Line("… of the same SQL raw", $"{perSecond / raw:F2}", "≥ 0.3", perSecond / raw >= 0.3, $"raw {raw:N0}/s in the same minute; {prepared:N0}/s on connections never given back, the statement kept prepared");
        var empty = OpenLoop.Closed(port, _ => s_empty, 8, TimeSpan.FromSeconds(5), new Timings("empty"));
        report.Note("an empty answer, 8 callers", $"{empty:N0}/s", "what the web server and this generator can do at most, same minute");
    }

    public void Registering(Serving serving, int callers, int seed)
    {
        var port = serving.Port;
        // By everybody in turn: customers registered by one person alone would all be hers, and lie before everyone else's in any search.
        string[] desks = [tokens.Own, tokens.Branch, tokens.All];
        var people = new DemoPeople(seed).Take(60_000).Select((p, n) => Register(p, desks[n % desks.Length])).ToList();
        OpenLoop.Closed(port, n => people[^(1 + n)], callers, TimeSpan.FromSeconds(15), new Timings("warm-up"));
        var timings = new Timings("register");
        var cpu = serving.CpuMs();
        var perSecond = OpenLoop.Closed(port, n => people[n], callers, TimeSpan.FromSeconds(Math.Min(15, seconds)), timings);
        cpu = (serving.CpuMs() - cpu) / timings.Count;
        var wanted = house.IsSqlite ? 1_500 : 800;
        report.Line($"registering, {callers} callers", $"{perSecond:N0}/s", $"≥ {wanted:N0}/s", perSecond >= wanted && timings.Wrong == 0,
            $"p50 {timings.At(.5):F1} ms, p99 {timings.At(.99):F1} ms, {timings.Wrong} not registered; {cpu:F2} ms of processor each");
    }

    /// <summary>On a process just started: its first card, and what it holds after a thousand searches and a thousand cards.</summary>
    public async Task StartAndMemory()
    {
        var times = new List<double>();
        for (var n = 0; n < 3; n++)
        {
            await using var once = await Serving.Start(house, Card(crowd.Branch[n].Id, tokens.Branch));
            times.Add(once.ToFirstAnswer.TotalSeconds);
        }
        report.Line("start to the first card", $"{times.Order().ElementAt(1):F2} s", "≤ 2 s", times.Order().ElementAt(1) <= 2,
            $"of three starts the middle one; slowest {times.Max():F2} s");
        await using var serving = await Serving.Start(house);
        var questions = new Questions(crowd, seed: 11);
        var random = new Random(12);
        var plan = Enumerable.Range(0, 2_000).Select(n => new Planned(n % 2 == 0
            ? questions.Next().Render(tokens.Branch) : Card(crowd.Branch[random.Next(crowd.Branch.Count)].Id, tokens.Branch), null)).ToList();
        OpenLoop.Run(serving.Port, plan, Rate);
        var resident = serving.ResidentMb();
        report.Line("resident after 1,000 searches and 1,000 cards", $"{resident:F0} MB", "≤ 400 MB", resident <= 400, "VmRSS, mapped file pages counted");
    }

    /// <summary>Request a card.</summary>
    public static byte[] Card(Guid id, string token) => Request.Get($"/api/people/customer-card?customer={id}", token);

    public static byte[] Register(DemoPerson person, string token) => Request.Post("/api/people/register-customer", token,
        JsonSerializer.Serialize(new
        {
            name = person.Name,
            phone = person.Phone,
            gender = person.IsWoman ? "Female" : "Male",
            birthday = person.Birthday.ToString("O"),
            workplace = person.Workplace,
            note = person.Note,
        }));

    private IEnumerable<Planned> Mixed(
        Questions questions, Random random, double count, Timings? card, Timings? search, Timings? brief)
    {
        for (var n = 0; n < count; n++)
        {
            var (token, scope) = n % 2 == 0 ? (tokens.Own, crowd.Own) : (tokens.Branch, crowd.Branch);
            yield return random.Next(20) switch
            {
                < 10 => new Planned(Card(scope[random.Next(scope.Count)].Id, token), card),
                < 18 => new Planned(questions.Next().Render(token), search),
                _ => new Planned(questions.NextShort().Render(token), brief),
            };
        }
    }
}

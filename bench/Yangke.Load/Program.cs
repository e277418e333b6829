using System.Diagnostics;
using Yangke.Load;
using Yangke.Rig;

var named = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
string Value(string name, string otherwise) => named.GetValueOrDefault(name, otherwise);

var engine = Value("engine", "sqlite");
var customers = int.Parse(Value("customers", "1000000"));
var seconds = int.Parse(Value("seconds", "60"));
var folder = Path.Combine(Value("folder", "/var/tmp/yangke-bench"), $"{engine}-{customers}");
var steps = Value("steps", "latency,answers,throughput,register,start,live,lists,erase").Split(',');
var house = House.At(engine, folder, $"yangke_bench_{customers}", Value("program", "out/bench/yangke.dll"), Value("postgres", ""));
var tokens = await Prepare.House(house, customers);
var crowd = await Crowd.Read(house);
var report = new Report();
var measure = new Steps(house, tokens, crowd, report, seconds);

await using (var serving = await Serving.Start(house))
{
    foreach (var (name, step) in new Dictionary<string, Action>
    {
        ["latency"] = () => measure.Latency(serving),
        ["answers"] = () => measure.Answers(serving.Port),
        ["throughput"] = () => measure.Throughput(serving),
        ["register"] = () => measure.Registering(serving, int.Parse(Value("callers", "32")), Environment.TickCount),
        ["live"] = () => Streams.Measure(serving.Port, serving.Port, tokens, report, "one node"),
    })
    {
        if (steps.Contains(name))
        {
            step();
        }
    }
    if (steps.Contains("lists"))
    {
        await Lists.Measure(house, serving.Port, tokens, report, int.Parse(Value("seed", "1")));
    }
    if (steps.Contains("erase"))
    {
        await Erasing.Measure(serving.Port, report);
    }
    if (steps.Contains("live") && !house.IsSqlite)
    {
        var second = house with { Folder = house.Folder + "-second", Key = house.Key };
        await second.Clear(toTheGround: false);
        await using var other = await Serving.Start(second);
        Streams.Measure(serving.Port, other.Port, tokens, report, "two nodes on one PostgreSQL");
    }
}
if (steps.Contains("start"))
{
    await measure.StartAndMemory();
}
using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
var commit = (await git.StandardOutput.ReadToEndAsync()).Trim();
report.Append(Value("record", "bench/ground.md"),
    $"{engine}, {crowd.All.Count:N0} customers, {commit}, {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores{Value("note", "")}",
    "bench/load " + string.Join(' ', args.Where((word, at) => !(args[Math.Max(0, at - 1)] is "--postgres" || word == "--postgres"))));

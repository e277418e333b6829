using System.Diagnostics;
using Yangke.Rig;
using Yangke.Soak;

// soak NAME --program yangke.dll [--share 0.01] [--seed N] [--engines sqlite,postgres] [--record FILE]
var (name, named) = (args[0], args.Skip(1).Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal));
var share = double.Parse(named.GetValueOrDefault("share", "1"), System.Globalization.CultureInfo.InvariantCulture);
var seed = int.Parse(named.GetValueOrDefault("seed", $"{Environment.TickCount & 0xFFFF}"));
var engines = named.GetValueOrDefault("engines", "sqlite,postgres").Split(',');
var folder = Path.Combine(named.GetValueOrDefault("folder", "/var/tmp"), $"yangke-soak-{Environment.ProcessId}");
if (engines.Contains("postgres") && Cluster.Missing is { } missing)
{
    await Console.Error.WriteLineAsync(missing);
    return 3;
}
var (findings, started) = (new Findings(), Stopwatch.GetTimestamp());
await using var cluster = new Cluster(Path.Combine(folder, "database"));
if (engines.Contains("postgres"))
{
    await cluster.Make();
}
House At(string engine) => House.At(engine, Path.Combine(folder, engine), "yangke_soak", named["program"], cluster.Connection);

// As it was built; the tree may change while it runs.
using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
var commit = (await git.StandardOutput.ReadToEndAsync()).Trim();
var results = new List<string>();
try
{
    foreach (var engine in engines)
    {
        results.Add(name switch
        {
            "hostile" => await new Hostile(At(engine), (long)(1_000_000 * share / engines.Length), seed, findings).Run(),
            "kill" => await new Kill(At(engine), (int)Math.Ceiling(100 * share), seed, findings).Run(),
            "away" => engine == "sqlite" ? await FullDisk() : await Loss(),
            _ => throw new InvalidOperationException($"no soak named {name}"),
        });
        Console.WriteLine(results[^1]);
    }
}
finally
{
    await cluster.DisposeAsync();
    Directory.Delete(folder, recursive: true);
}

findings.Say();
var line = $"{name}: seed {seed}, commit {commit}, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s, {findings.Count} findings";
Console.WriteLine(line);
if (named.GetValueOrDefault("record") is { } record)
{
    await File.AppendAllTextAsync(record, $"\n## {line}\n\n{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, share {share}\n\n"
        + string.Concat(results.Select(r => $"- {r}\n")));
}
return findings.Count == 0 ? 0 : 1;

async Task<string> FullDisk()
{
    await using var disk = new SmallDisk(Path.Combine(folder, "disk"));
    await disk.Make();
    var house = House.At("sqlite", Path.Combine(folder, "disk", "house"), "", named["program"], "");
    return await new Away(house, (int)Math.Ceiling(10 * share), seed, findings).Run(disk.Fill, disk.Empty, readsGoOn: true);
}

Task<string> Loss() => new Away(At("postgres"), (int)Math.Ceiling(10 * share), seed, findings).Run(cluster.Stop, cluster.Start, readsGoOn: false);

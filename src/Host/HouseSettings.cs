using System.Net;

namespace Yangke.Host;

/// <summary>
/// Where the house lives and how it listens: options of the command line, else environment variables, else defaults.
/// </summary>
internal sealed record HouseSettings(
    string DataFolder, string Database, string Urls, DateTimeOffset? Clock, string KeyFile, bool BehindProxy, string? SetUpCode)
{
    public bool IsSqlite => Database == "sqlite";

    /// <summary>The addresses that others could reach.</summary>
    public IReadOnlyList<string> OpenUrls => [.. Urls.Split(';').Where(u => !IsLoopback(u))];

    public bool OnlyThisMachine => OpenUrls.Count == 0;

    /// <summary>Attachments, closed; several nodes share this folder.</summary>
    public string FilesFolder => Path.Combine(DataFolder, "files");

    public string HeadsFile => Path.Combine(DataFolder, "seals.log");

    public string ErasedFile => Path.Combine(DataFolder, "erased.log");

    /// <summary>The command line's way in. A socket's path holds 107 bytes: a deep data folder gets one by its hash.</summary>
    public string SocketFile => System.Text.Encoding.UTF8.GetByteCount(DataFolder) < 90
        ? Path.Combine(DataFolder, "yangke.sock") : Path.Combine(Path.GetTempPath(), $"yangke-{Fingerprint(DataFolder)}.sock");

    public static HouseSettings Read(Options options)
    {
        string? Value(string option, string variable) =>
            options.Value(option) ?? (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : null);
        var data = Path.GetFullPath(Value("data", "YANGKE_DATA") ?? "data");
        var clock = Value("clock", "YANGKE_CLOCK");
        return new HouseSettings(
            data,
            Value("database", "YANGKE_DATABASE") ?? "sqlite",
            Value("urls", "YANGKE_URLS") ?? "http://127.0.0.1:5100",
            clock is null ? null : DateTimeOffset.TryParse(clock, out var at) ? at
                : throw new UsageProblem($"--clock {clock}: not an instant like 2026-03-02T14:00+08:00"),
            Path.GetFullPath(Value("key-file", "YANGKE_KEY_FILE") ?? DefaultKeyFile(data)),
            options.Has("behind-proxy") || Environment.GetEnvironmentVariable("YANGKE_BEHIND_PROXY") == "1",
            Value("set-up-code", "YANGKE_SETUP_CODE"));
    }

    // Outside the data folder, so that a copied data folder opens nothing by itself.
    private static string DefaultKeyFile(string data) => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
            ? home : Path.GetDirectoryName(data)!,
        "yangke", Fingerprint(data) + ".key");

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host.Trim('[', ']');
        return host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    private static string Fingerprint(string folder) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(folder)))[..12];
}

/// <summary>The words after the verb: <c>--name value</c>, <c>--flag</c>, and what stands alone.</summary>
internal sealed class Options
{
    private static readonly HashSet<string> s_flags = ["json", "behind-proxy", "help", "yes"];
    private readonly Dictionary<string, string?> _named = [];

    public Options(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                Alone.Add(words[i]);
                continue;
            }
            var (name, value) = words[i][2..].Split('=', 2) is [var n, var v] ? (n, v) : (words[i][2..], null);
            if (value is null && !s_flags.Contains(name))
            {
                value = i + 1 < words.Count ? words[++i] : throw new UsageProblem($"--{name} needs a value");
            }
            _named[name] = value;
        }
    }

    public List<string> Alone { get; } = [];

    public IEnumerable<string> Names => _named.Keys;

    public bool Has(string name) => _named.ContainsKey(name);

    public string? Value(string name) => _named.GetValueOrDefault(name);

    public int Number(string name, int otherwise) => Value(name) is not { } text ? otherwise
        : int.TryParse(text, out var number) && number >= 0 ? number : throw new UsageProblem($"--{name} {text}: not a whole number");
}

/// <summary>The words of a command line make no sense; exit code 2.</summary>
internal sealed class UsageProblem(string message) : Exception(message);

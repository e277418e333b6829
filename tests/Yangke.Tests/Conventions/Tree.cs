using System.Diagnostics;

namespace Yangke.Tests.Conventions;

/// <summary>The working tree as the conventions read it: what git tracks, as text.</summary>
internal static class Tree
{
    public static readonly string Root = Find();

    /// <summary>Tracked files and those about to be, by their path from the root.</summary>
    public static IReadOnlyList<string> Files { get; } = Git("ls-files --cached --others --exclude-standard");

    public static IReadOnlyList<Source> Sources { get; } =
        [.. Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal)).Select(Read)];

    public static IReadOnlyList<Source> TestSources { get; } =
        [.. Files.Where(f => f.StartsWith("tests/Yangke.Tests/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal)).Select(Read)];

    public static bool Writes => Environment.GetEnvironmentVariable("YANGKE_WRITE") == "1";

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>What is generated must stand in the tree as generated; YANGKE_WRITE=1 writes it.</summary>
    public static void ShouldStand(string path, string text)
    {
        var file = Path.Combine(Root, path);
        if (Writes)
        {
            File.WriteAllText(file, text);
        }
        (File.Exists(file) ? File.ReadAllText(file) : "").ShouldBe(text, $"{path} is stale; run the tests once with YANGKE_WRITE=1");
    }

    private static Source Read(string path) => new(path, Text(path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Yangke.slnx")))
        {
            folder = folder.Parent!;
        }
        return folder.FullName;
    }

    private static List<string> Git(string words)
    {
        using var git = Process.Start(new ProcessStartInfo("git", words) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(f => File.Exists(Path.Combine(Root, f)))];
    }
}

/// <summary>One file's text.</summary>
internal sealed record Source(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IReadOnlyList<string> Lines => Text.Split('\n');

    /// <summary>The stage's folder: 0-People, Host.</summary>
    public string Stage => Path.Split('/')[1];
}

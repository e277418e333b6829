using System.Globalization;
using System.Runtime.CompilerServices;
using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>The public data beside the checkout; tests that need it are skipped where it is absent.</summary>
internal static class Shared
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "data", "btyd"));

    public static string? Missing => Directory.Exists(Folder) ? null : $"no folder {Path.Combine("..", "shared", "data", "btyd")}";

    public static string File(string name) => Path.Combine(Folder, name);

    /// <summary>The rows of a CSV file without quotes, by column name.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string name)
    {
        using var lines = System.IO.File.ReadLines(File(name)).GetEnumerator();
        lines.MoveNext();
        var header = lines.Current.Split(',');
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split(',');
            yield return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        }
    }

    public static double Number(this Dictionary<string, string> row, string column) =>
        double.Parse(row[column], CultureInfo.InvariantCulture);

    public static Histories Histories(IEnumerable<Dictionary<string, string>> rows)
    {
        var histories = new Histories();
        foreach (var row in rows)
        {
            histories.Add(row.History());
        }

        return histories;
    }

    public static History History(this Dictionary<string, string> row) =>
        new((int)row.Number("x"), Math.Round(row.Number("t_x") * 7) / 7, Math.Round(row.Number("T") * 7) / 7);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}

/// <summary>A fact that needs the public data beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Shared.Missing;
}

/// <summary>A theory that needs the public data beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = Shared.Missing;
}

internal static class Closeness
{
    /// <summary>Relative closeness, with an absolute floor for tiny values.</summary>
    public static void ShouldBeClose(this double actual, double expected, double relative, string what, double floor = 0) =>
        (Math.Abs(actual - expected) <= Math.Max(relative * Math.Abs(expected), floor))
            .ShouldBeTrue($"{what}: {actual:R} instead of {expected:R}");
}

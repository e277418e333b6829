using System.Text.RegularExpressions;

namespace Yangke.Tests.Conventions;

/// <summary>What a source file may not be; each rule answers its complaints, so that a fixture can be seen to be caught.</summary>
internal static partial class SourceRules
{
    /// <summary>DESIGN §6, last column: what fails the build.</summary>
    public static IEnumerable<string> Sizes(Source file)
    {
        var lines = file.Lines.Count - 1;
        var limit = file.Path.StartsWith("tests/", StringComparison.Ordinal) ? 400 : IsUseCase(file) ? 200 : 300;
        if (lines > limit)
        {
            yield return $"{file.Path} has {lines} lines, {limit} are allowed";
        }
        for (var i = 0; i < file.Lines.Count; i++)
        {
            if (file.Lines[i].Length > 200)
            {
                yield return $"{file.Path}:{i + 1} has {file.Lines[i].Length} characters, 200 are allowed";
            }
        }
        foreach (var (line, length) in Methods(file))
        {
            if (length > 60)
            {
                yield return $"{file.Path}:{line} is a method of {length} lines, 60 are allowed";
            }
        }
    }

    /// <summary>The one clock is HouseClock's; the machine's time is asked for there and where ids are made.</summary>
    public static IEnumerable<string> Clocks(Source file) =>
        file.Path is "src/0-Kernel/Clock/HouseClock.cs" or "src/0-Kernel/Values/Ids.cs" or "src/Host/HouseServices.cs" ? []
        : Found(file, OtherClock(), "asks another clock than the house's");

    public static IEnumerable<string> Saves(Source file) =>
        !file.Text.Contains("IHandle<", StringComparison.Ordinal) || file.Stage == "0-Kernel" ? []
        : Found(file, Saving(), "saves; the Desk does that");

    public static IEnumerable<string> Places(Source file) => Found(file, ThisMachine(), "names a place of one machine");

    /// <summary>What a use case's own file refuses stands in its [Refuses].</summary>
    public static IEnumerable<string> Refusals(Source file)
    {
        if (!IsUseCase(file))
        {
            yield break;
        }
        var announced = Announced().Matches(file.Text).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (Match thrown in Thrown().Matches(file.Text))
        {
            var name = thrown.Groups["name"].Value;
            if (!announced.Contains(name) && !announced.Contains(name.Replace("Elsewhere", "", StringComparison.Ordinal)))
            {
                yield return $"{file.Path} refuses {name} and does not say so in [Refuses]";
            }
        }
    }

    private static bool IsUseCase(Source file) => file.Text.Contains(": IHandle<", StringComparison.Ordinal);

    /// <summary>Bodies by their braces: the file is formatted, so a member's braces stand under its head.</summary>
    private static IEnumerable<(int Line, int Length)> Methods(Source file)
    {
        for (var i = 1; i < file.Lines.Count; i++)
        {
            var line = file.Lines[i];
            if (line.Trim() != "{" || line.Length < 5 || IsNoMethod(Head(file, i)))
            {
                continue;
            }
            var end = file.Lines.Skip(i + 1).TakeWhile(l => !l.StartsWith(line.TrimEnd().Replace('{', '}'), StringComparison.Ordinal)).Count();
            yield return (i, end);
        }
    }

    private static string Head(Source file, int brace)
    {
        var from = brace - 1;
        while (from > 0 && file.Lines[from - 1].Trim() is { Length: > 0 } before && before[^1] is not ('{' or '}' or ';' or ']'))
        {
            from--;
        }
        return string.Join(' ', file.Lines.Skip(from).Take(brace - from));
    }

    private static bool IsNoMethod(string head) => TypeHead().IsMatch(head) || head.Contains(" new ", StringComparison.Ordinal);

    private static IEnumerable<string> Found(Source file, Regex what, string complaint) => file.Lines
        .Select((line, at) => (line, at)).Where(l => what.IsMatch(l.line)).Select(l => $"{file.Path}:{l.at + 1} {complaint}: {l.line.Trim()}");

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bStopwatch\.StartNew|\bTimeProvider\.System\b")]
    private static partial Regex OtherClock();

    [GeneratedRegex(@"\.SaveChanges")]
    private static partial Regex Saving();

    [GeneratedRegex("/" + @"(work|root|home)/[a-z]|(nuget|npmjs|pypi)\.(org|com)/v3|registry\.(npmjs|yarnpkg)|artif[a]ctory|\bproxy\.[a-z]+\.(internal|local)\b")]
    private static partial Regex ThisMachine();

    [GeneratedRegex(@"Refusals\.(?<name>\w+)Code\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Announced();

    [GeneratedRegex(@"(?<!Kernel)Refusals\.(?<name>\w+)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Thrown();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum|namespace)\b")]
    private static partial Regex TypeHead();
}

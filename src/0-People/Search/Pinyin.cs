using System.Resources;

namespace Yangke.People.Search;

/// <summary>How Chinese characters sound, without tones, as people type them.</summary>
internal static class Pinyin
{
    private const char First = '\u4e00';
    private const char Last = '\u9fff';

    private static readonly ResourceManager Tables = new("Yangke.People.Search.Tables", typeof(Pinyin).Assembly);
    private static readonly string[][] ReadingsOf = ReadTable(Text("pinyin"));
    private static readonly Dictionary<string, string[]> Surnames = ReadSurnames(Text("surnames"));
    private static readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> SurnameOf =
        Surnames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every syllable that starts some reading; used to cut "wangxm" into wang, x, m.</summary>
    private static readonly HashSet<string> Syllables =
        ReadingsOf.SelectMany(readings => readings).ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SyllableOf =
        Syllables.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All readings, the usual one first; none for a character outside the table.</summary>
    public static IReadOnlyList<string> Readings(char character) => ReadingsArray(character);

    /// <summary>The syllables of the surname a name begins with (two for 尉迟); none if it begins otherwise.</summary>
    public static IReadOnlyList<string> SurnameReading(ReadOnlySpan<char> name)
    {
        if (name.Length >= 2 && SurnameOf.TryGetValue(name[..2], out var compound))
        {
            return compound;
        }
        if (name.IsEmpty)
        {
            return [];
        }
        if (SurnameOf.TryGetValue(name[..1], out var single))
        {
            return single;
        }
        var usual = ReadingsArray(name[0]);
        return usual.Length == 0 ? [] : [usual[0]];
    }

    public static bool IsSyllable(ReadOnlySpan<char> letters) => SyllableOf.Contains(letters);

    internal static string[] ReadingsArray(char character) =>
        character is < First or > Last ? [] : ReadingsOf[character - First];

    /// <summary>A line is a syllable, the characters that usually sound so, those that do so second, and on.</summary>
    private static string[][] ReadTable(string table)
    {
        var readings = new string[Last - First + 1][];
        Array.Fill(readings, []);
        var lines = Array.ConvertAll(Lines(table), line => line.Split('\t'));
        // Most characters sound like many others: they share one array, which keeps the table near 200 KB.
        Dictionary<(string[] Before, string Syllable), string[]> shared = [];
        for (var nth = 1; nth < lines.Max(cells => cells.Length); nth++)
        {
            foreach (var cells in lines)
            {
                foreach (var character in nth < cells.Length ? cells[nth] : "")
                {
                    ref var known = ref readings[character - First];
                    known = Extended(known, cells[0], shared);
                }
            }
        }
        return readings;
    }

    private static string[] Extended(
        string[] before, string syllable, Dictionary<(string[] Before, string Syllable), string[]> shared)
    {
        if (!shared.TryGetValue((before, syllable), out var after))
        {
            after = [.. before.Union(Spellings(syllable), StringComparer.Ordinal)];
            shared.Add((before, syllable), after);
        }
        return after;
    }

    /// <summary>ü is written v; people also type u, and passports print yu: 吕 is lv, lu, lyu.</summary>
    private static string[] Spellings(string syllable) =>
        syllable.Contains('v', StringComparison.Ordinal)
            ? [syllable, syllable.Replace('v', 'u'), syllable.Replace("v", "yu", StringComparison.Ordinal)]
            : [syllable];

    private static Dictionary<string, string[]> ReadSurnames(string table) =>
        Lines(table).Select(line => line.Split('\t')).ToDictionary(
            cells => cells[0], cells => cells[1].Split(' '), StringComparer.Ordinal);

    private static string[] Lines(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(string name) =>
        Tables.GetString(name, System.Globalization.CultureInfo.InvariantCulture)
        ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
}

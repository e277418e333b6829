using System.Collections.Frozen;
using System.Resources;

namespace Yangke.People.Search;

/// <summary>How Chinese characters sound, without tones, as people type them.</summary>
internal static class Pinyin
{
    private const char First = '\u4e00';
    private const char Last = '\u9fff';

    private static readonly ResourceManager Tables = new("Yangke.People.Search.Tables", typeof(Pinyin).Assembly);
    private static readonly string[][] ReadingsOf = ReadTable(Text("pinyin"));
    private static readonly FrozenDictionary<string, string[]> Surnames = ReadSurnames(Text("surnames"));
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> SurnameOf =
        Surnames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every syllable that starts some reading; used to cut "wangxm" into wang, x, m.</summary>
    private static readonly FrozenSet<string> Syllables =
        ReadingsOf.SelectMany(readings => readings).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SyllableOf =
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

    private static string[][] ReadTable(string table)
    {
        var ranked = new SortedList<int, string>?[Last - First + 1];
        foreach (var line in Lines(table))
        {
            var cells = line.Split('\t');
            for (var nth = 1; nth < cells.Length; nth++)
            {
                foreach (var character in cells[nth])
                {
                    (ranked[character - First] ??= []).Add(nth, cells[0]);
                }
            }
        }
        // Most characters sound like many others: they share one array, which keeps the table near 300 KB.
        var shared = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return Array.ConvertAll(ranked, readings => readings is null ? [] : Shared(readings.Values, shared));
    }

    private static string[] Shared(IList<string> readings, Dictionary<string, string[]> shared)
    {
        var key = string.Join(' ', readings);
        if (!shared.TryGetValue(key, out var spelled))
        {
            spelled = readings.SelectMany(Spellings).Distinct(StringComparer.Ordinal).ToArray();
            shared.Add(key, spelled);
        }
        return spelled;
    }

    /// <summary>ü is written v; people also type u, and passports print yu: 吕 is lv, lu, lyu.</summary>
    private static string[] Spellings(string syllable) =>
        syllable.Contains('v', StringComparison.Ordinal)
            ? [syllable, syllable.Replace('v', 'u'), syllable.Replace("v", "yu", StringComparison.Ordinal)]
            : [syllable];

    private static FrozenDictionary<string, string[]> ReadSurnames(string table) =>
        Lines(table).Select(line => line.Split('\t')).ToFrozenDictionary(
            cells => cells[0], cells => cells[1].Split(' '), StringComparer.Ordinal);

    private static string[] Lines(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(string name) =>
        Tables.GetString(name, System.Globalization.CultureInfo.InvariantCulture)
        ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
}

using System.Globalization;
using System.Resources;

namespace Yangke.People;

/// <summary>The words of her copy in her language. Every part, every fact about a customer and every value of ours has one.</summary>
internal sealed class CopyWords(Language language)
{
    private static readonly Dictionary<string, Dictionary<string, (string Zh, string En)>> s_words = Read();

    public string Title => language == Language.Zh ? "您的资料副本" : "Your copy of what we keep";

    public string Comma => language == Language.Zh ? "、" : ", ";

    /// <summary>Whether a name stands in the table, so that a part or fact without one is found before a customer is.</summary>
    public static bool Knows(string kind, string word) => s_words[kind].ContainsKey(word);

    /// <summary>A position has a name in each language; one is enough.</summary>
    public bool Shows(string field) => field != (language == Language.Zh ? "byEn" : "by");

    /// <summary>The name of a part, of a field, or of a field of the profile.</summary>
    public string Of(string word) => s_words["field"].TryGetValue(word, out var both) ? In(both)
        : ProfileFields.Find(word) is { } field ? In((field.Name, field.NameEn)) : word;

    /// <summary>A value that is a word of ours; what people wrote stays as they wrote it.</summary>
    public string Value(string word, string? field) =>
        field is not null && ProfileFields.Find(field) is { Choices.Count: > 0 } chosen
            ? string.Join(Comma, word.Split(',').Select(code => chosen.Choices.Where(c => c.Code == code).Select(c => In((c.Name, c.NameEn))).FirstOrDefault(code)))
            : s_words["value"].TryGetValue(word, out var both) ? In(both) : word;

    private string In((string Zh, string En) both) => language == Language.Zh ? both.Zh : both.En;

    private static Dictionary<string, Dictionary<string, (string Zh, string En)>> Read()
    {
        var text = new ResourceManager("Yangke.People.Rights.Tables", typeof(CopyWords).Assembly).GetString("words", CultureInfo.InvariantCulture)!;
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').Select(line => line.Split('\t')).GroupBy(cells => cells[0], StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.ToDictionary(c => c[1], c => (c[2], c[3]), StringComparer.Ordinal), StringComparer.Ordinal);
    }
}

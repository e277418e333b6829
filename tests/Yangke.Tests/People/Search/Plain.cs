using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Yangke.People.Search;

namespace Yangke.Tests.People.Search;

/// <summary>What a match means, said as plainly as possible and as slowly as need be.</summary>
internal static class Plain
{
    public static bool Says(Findable customer, Probe probe, Matched match)
    {
        var field = match.Field switch
        {
            MatchedField.Name => customer.Name,
            MatchedField.OtherName => customer.OtherName!,
            MatchedField.Phone => customer.Phones![match.Which],
            MatchedField.MemberNumber => customer.MemberNumber!,
            _ => customer.Workplace!,
        };
        var shown = field.Substring(match.From, match.Length);
        return probe.Fit switch
        {
            Fit.WorkplaceInitials => Initials(shown) == probe.Needle,
            Fit.PhonePieces => Regex.IsMatch(
                shown, $"^{string.Join(".*", probe.Pieces)}$", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1)),
            _ => match.Kind is ProbeKind.Pinyin or ProbeKind.Initials
                ? Spells(shown, field, match.From, probe)
                : Folded.Of(shown).Text == probe.Needle,
        };
    }

    /// <summary>Letters and digits in well-formed text: no engine can take it for anything else.</summary>
    public static bool IsToken(string token)
    {
        for (var at = 0; at < token.Length;)
        {
            if (!Rune.TryGetRuneAt(token, at, out var rune)
                || !(Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse))
            {
                return false;
            }
            at += rune.Utf16SequenceLength;
        }
        return true;
    }

    private static string Initials(string text) =>
        string.Concat(Words(text).Select(word => (Pinyin.Readings(word[0]) is [var usual, ..] ? usual : word)[0]));

    /// <summary>The typed letters read the shown part: syllables, the last maybe unfinished, or initials.</summary>
    private static bool Spells(string shown, string name, int from, Probe probe)
    {
        HashSet<string> spellings = [""];
        var words = Words(shown);
        for (var k = 0; k < words.Count; k++)
        {
            spellings = Spelled(words[k], name, from, k, probe)
                .SelectMany(way => spellings.Select(before => before + way))
                .Where(so => probe.Needle.StartsWith(so, StringComparison.Ordinal)
                    || (so.StartsWith(probe.Needle, StringComparison.Ordinal) && probe.Kind == ProbeKind.Pinyin))
                .ToHashSet(StringComparer.Ordinal);
        }
        return spellings.Any(so => so == probe.Needle
            || (probe.Kind == ProbeKind.Pinyin && so.StartsWith(probe.Needle, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Spelled(string word, string name, int from, int nth, Probe probe)
    {
        List<string> readings = [.. Pinyin.Readings(word[0])];
        var surname = Pinyin.SurnameReading(Folded.Of(name).Text);
        var place = Words(name[..from]).Count + nth;
        if (place < surname.Count)
        {
            readings.Add(surname[place]);
        }
        if (readings.Count == 0)
        {
            readings.Add(word);
        }
        var initials = readings.Select(reading => Grams.Initial(reading).ToString());
        return probe.Fit == Fit.Mixed ? readings.Concat(initials).Append(word)
            : probe.Kind == ProbeKind.Initials ? initials : readings;
    }

    private static List<string> Words(string text)
    {
        var folded = Folded.Of(text);
        List<string> words = [];
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded.IsWordStart(at))
            {
                words.Add("");
            }
            words[^1] += folded.Text[at];
        }
        return words;
    }
}

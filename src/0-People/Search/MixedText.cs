namespace Yangke.People.Search;

/// <summary>Reads texts that spell a name in more than one way: 王xm, xiao明, wangxm.</summary>
internal static class MixedText
{
    /// <summary>Characters and letters: the characters stand in the name, a part of it begins with the letters.</summary>
    public static void AddMixed(List<Probe> probes, string typed)
    {
        List<string> tokens = [];
        int longestFrom = 0, longestEnd = 0;
        for (int at = 0, end; at < typed.Length; at = end)
        {
            end = at + 1;
            while (end < typed.Length && IsWord(typed[end]) == IsWord(typed[at]))
            {
                end++;
            }
            if (!IsWord(typed[at]))
            {
                tokens.AddRange(SearchText.Windows(Grams.Part, typed.AsSpan(at..end), Grams.Window));
            }
            else if (end - at > longestEnd - longestFrom)
            {
                (longestFrom, longestEnd) = (at, end);
            }
        }
        var letters = typed.AsSpan(longestFrom..longestEnd);
        ReadOnlySpan<char> kinds = longestFrom == 0
            ? [Grams.InitialsWhole, Grams.InitialsPart, Grams.PinyinWhole, Grams.PinyinPart]
            : [Grams.InitialsPart, Grams.PinyinPart];
        foreach (var kind in kinds)
        {
            probes.Add(new Probe(Fit.Mixed, typed, tokens, Grams.Token(kind, letters)));
        }
    }

    /// <summary>Syllables and initials in one, wangxm or wxiaoming: found by all initials, then compared.</summary>
    public static void AddSpelled(List<Probe> probes, string typed)
    {
        Span<char> initials = stackalloc char[typed.Length];
        int count = 0, single = 0;
        for (var at = 0; at < typed.Length;)
        {
            var length = SyllableAt(typed.AsSpan(at));
            initials[count++] = typed[at];
            single += length == 1 ? 1 : 0;
            at += length;
        }
        if (count < typed.Length && count > 1 && single > 0)
        {
            foreach (var kind in (ReadOnlySpan<char>)[Grams.InitialsWhole, Grams.InitialsPart])
            {
                probes.Add(new Probe(Fit.Mixed, typed, [], Grams.Token(kind, initials[..count])));
            }
        }
    }

    private static int SyllableAt(ReadOnlySpan<char> letters)
    {
        for (var length = Math.Min(6, letters.Length); length > 1; length--)
        {
            if (Pinyin.IsSyllable(letters[..length]))
            {
                return length;
            }
        }
        return 1;
    }

    private static bool IsWord(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
}

namespace Yangke.People.Search;

/// <summary>Reads what a person typed into the search box and says what it may mean, best first.</summary>
internal static class SearchText
{
    /// <summary>The probes to ask, best first; none if there is nothing to search for.</summary>
    /// <param name="text">What was typed, as it came.</param>
    /// <param name="mayFindByPhonePart">
    /// With the contact permission any three digits of a phone find it; without, only the whole number or exactly
    /// its last four digits, so that search does not tell what the mask hides.
    /// </param>
    public static IReadOnlyList<Probe> Read(string? text, bool mayFindByPhonePart)
    {
        var folded = Folded.Of(text);
        if (folded.Length == 0 || folded.IsCut)
        {
            return [];
        }
        var typed = folded.Text;
        List<Probe> probes = [];
        AddNumbers(probes, typed);
        AddNames(probes, typed);
        AddSounds(probes, typed);
        PhoneText.Add(probes, text!, mayFindByPhonePart);
        AddWorkplaces(probes, typed);
        // Stable, so that equal ranks stay in the order they were thought of.
        return [.. probes.OrderBy(probe => probe.Rank)];
    }

    private static void AddNumbers(List<Probe> probes, string typed)
    {
        if (!typed.AsSpan().ContainsAnyExcept(AsciiWord))
        {
            probes.Add(new Probe(Fit.MemberWhole, typed, [Grams.Token(Grams.Member, typed)]));
            if (typed.Length > 1)
            {
                probes.Add(new Probe(Fit.MemberStart, typed, [], Grams.Token(Grams.Member, typed)));
            }
        }
    }

    private static void AddNames(List<Probe> probes, string typed)
    {
        var whole = Grams.Token(Grams.Whole, typed);
        probes.Add(new Probe(Fit.NameWhole, typed, [whole]));
        probes.Add(IsOneCharacter(typed)
            ? new Probe(Fit.NameStart, typed, [Grams.Token(Grams.Head, typed)])
            : new Probe(Fit.NameStart, typed, [], whole));
        probes.Add(new Probe(Fit.NamePart, typed, Windows(Grams.Part, typed, Grams.Window)));
    }

    private static void AddSounds(List<Probe> probes, string typed)
    {
        var letters = typed.AsSpan().ContainsAnyInRange('a', 'z');
        if (letters && typed.AsSpan().ContainsAnyExcept(AsciiWord))
        {
            MixedText.AddMixed(probes, typed);
            return;
        }
        // A name that is one rare character sounds like itself; only letters are worth asking for.
        if (!letters)
        {
            return;
        }
        probes.Add(new Probe(Fit.InitialsWhole, typed, [Grams.Token(Grams.InitialsWhole, typed)]));
        probes.Add(new Probe(Fit.PinyinWhole, typed, [Grams.Token(Grams.PinyinWhole, typed)]));
        probes.Add(typed.Length == 1
            ? new Probe(Fit.InitialsPart, typed, [Grams.Token(Grams.PinyinPartHead, typed)])
            : new Probe(Fit.InitialsPart, typed, [], Grams.Token(Grams.InitialsPart, typed)));
        probes.Add(typed.Length <= Grams.LongestHead
            ? new Probe(Fit.PinyinStart, typed, [Grams.Token(Grams.PinyinHead, typed)])
            : new Probe(Fit.PinyinStart, typed, [], Grams.Token(Grams.PinyinWhole, typed)));
        // One letter begins the same names whether it is taken for a syllable or an initial.
        if (typed.Length > 1)
        {
            probes.Add(new Probe(Fit.InitialsStart, typed, [], Grams.Token(Grams.InitialsWhole, typed)));
            probes.Add(typed.Length <= Grams.LongestPartHead
                ? new Probe(Fit.PinyinPart, typed, [Grams.Token(Grams.PinyinPartHead, typed)])
                : new Probe(Fit.PinyinPart, typed, [], Grams.Token(Grams.PinyinPart, typed)));
            MixedText.AddSpelled(probes, typed);
        }
    }

    private static void AddWorkplaces(List<Probe> probes, string typed)
    {
        // 360 and 58同城 are workplaces; five digits and more are a number of hers.
        if (typed.Length > 4 && !typed.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return;
        }
        var tokens = Windows(Grams.Work, typed, 2);
        probes.Add(IsOneCharacter(typed)
            ? new Probe(Fit.Workplace, typed, [], Grams.Token(Grams.Work, typed))
            : new Probe(Fit.Workplace, typed, tokens));
        if (typed.Length > 1 && !typed.AsSpan().ContainsAnyExcept(AsciiWord)
            && typed.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            probes.Add(new Probe(Fit.WorkplaceInitials, typed, [], Grams.Token(Grams.WorkInitials, typed)));
        }
    }

    /// <summary>The tokens a text of any length must bring: itself if short, else its overlapping windows.</summary>
    internal static IReadOnlyList<string> Windows(char kind, ReadOnlySpan<char> text, int size)
    {
        List<int> starts = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLowSurrogate(text[at]))
            {
                starts.Add(at);
            }
        }
        starts.Add(text.Length);
        if (starts.Count - 1 <= size)
        {
            return [Grams.Token(kind, text)];
        }
        HashSet<string> windows = new(StringComparer.Ordinal);
        for (var first = 0; first + size < starts.Count; first++)
        {
            windows.Add(Grams.Token(kind, text[starts[first]..starts[first + size]]));
        }
        return [.. windows];
    }

    private static bool IsOneCharacter(string typed) =>
        typed.Length == 1 || (typed.Length == 2 && char.IsHighSurrogate(typed[0]));

    internal static readonly System.Buffers.SearchValues<char> AsciiWord =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
}

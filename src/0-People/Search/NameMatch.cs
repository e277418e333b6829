using System.Runtime.InteropServices;

namespace Yangke.People.Search;

/// <summary>How a name is spelled by what was typed.</summary>
internal enum Typing
{
    /// <summary>xiaoming: whole syllables, the last may be unfinished.</summary>
    Syllables,

    /// <summary>xm: one letter for each character.</summary>
    Initials,

    /// <summary>王xm, xiaom, wxiaoming: each character in any of these ways or as itself.</summary>
    Mixed,
}

/// <summary>How well a typed text fits a name, and where in the name as it is shown.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameMatch(Fit Fit, int From, int Length)
{
    public Matched In(MatchedField field) =>
        new(Probe.KindOf(Fit), From, Length, field, (int)Fit + (field == MatchedField.OtherName ? 5 : 0));

    /// <summary>The typed characters stand in the name as they are.</summary>
    public static NameMatch? Characters(Folded name, string needle)
    {
        var at = needle.Length == 0 ? -1 : name.Text.IndexOf(needle, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }
        var fit = at > 0 ? Fit.NamePart : needle.Length == name.Length && !name.IsCut ? Fit.NameWhole : Fit.NameStart;
        var (from, length) = name.Origin(at, needle.Length);
        return new NameMatch(fit, from, length);
    }

    /// <summary>The typed letters spell the name from one of its characters on.</summary>
    public static NameMatch? Sound(Folded name, string needle, Typing typing)
    {
        if (needle.Length is 0 or > Folded.Limit)
        {
            return null;
        }
        var spoken = Spoken.Name(name);
        for (var first = 0; first < spoken.Count; first++)
        {
            var spelled = Spell(spoken, first, needle, typing, out var complete);
            if (spelled > 0)
            {
                var whole = first == 0 && spelled == spoken.Count && complete && !name.IsCut;
                var (from, length) = name.Origin(spoken.From[first], spoken.From[first + spelled] - spoken.From[first]);
                return new NameMatch(FitOf(typing, first, whole), from, length);
            }
        }
        return null;
    }

    /// <summary>
    /// How many characters of the name the letters spell, 0 if they do not. All ways are followed at once: bit k
    /// of <c>reached</c> says that the first k letters are used up, so a hostile text costs no more than a name.
    /// </summary>
    private static int Spell(Spoken name, int first, string needle, Typing typing, out bool complete)
    {
        complete = true;
        var reached = 1UL;
        for (var unit = first; unit < name.Count && reached != 0; unit++)
        {
            var next = 0UL;
            var unfinished = false;
            for (var at = 0; at < needle.Length; at++)
            {
                if ((reached >> at & 1) == 1)
                {
                    next |= Step(name, unit, needle.AsSpan(at), typing, ref unfinished) << at;
                }
            }
            if ((next >> needle.Length & 1) == 1 || unfinished)
            {
                complete = (next >> needle.Length & 1) == 1;
                return unit + 1 - first;
            }
            reached = next;
        }
        return 0;
    }

    private static ulong Step(Spoken name, int unit, ReadOnlySpan<char> rest, Typing typing, ref bool unfinished)
    {
        var steps = 0UL;
        foreach (var reading in name.Readings(unit))
        {
            if (typing != Typing.Syllables)
            {
                steps |= Used(rest, Grams.Initial(reading));
            }
            if (typing != Typing.Initials)
            {
                steps |= Used(rest, reading);
                unfinished |= rest.Length < reading.Length && reading.AsSpan().StartsWith(rest);
            }
        }
        if (typing == Typing.Mixed)
        {
            steps |= Used(rest, name.Text.Text.AsSpan(name.From[unit]..name.From[unit + 1]));
        }
        return steps;
    }

    private static ulong Used(ReadOnlySpan<char> rest, ReadOnlySpan<char> spelling) =>
        rest.StartsWith(spelling) ? 1UL << spelling.Length : 0;

    private static Fit FitOf(Typing typing, int first, bool whole) => typing switch
    {
        Typing.Mixed => Fit.Mixed,
        Typing.Syllables => whole ? Fit.PinyinWhole : first == 0 ? Fit.PinyinStart : Fit.PinyinPart,
        _ => whole ? Fit.InitialsWhole : first == 0 ? Fit.InitialsStart : Fit.InitialsPart,
    };
}

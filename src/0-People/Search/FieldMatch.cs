namespace Yangke.People.Search;

/// <summary>Whether a number or a workplace holds what was typed, and where.</summary>
internal static class FieldMatch
{
    public static Matched? Member(string? number, string needle)
    {
        var folded = Folded.Of(number);
        if (needle.Length == 0 || !folded.Text.StartsWith(needle, StringComparison.Ordinal))
        {
            return null;
        }
        var whole = needle.Length == folded.Length && !folded.IsCut;
        return At(folded, 0, needle.Length, whole ? Fit.MemberWhole : Fit.MemberStart, MatchedField.MemberNumber);
    }

    public static Matched? Workplace(string? workplace, string needle)
    {
        var folded = Folded.Of(workplace);
        var at = needle.Length == 0 ? -1 : folded.Text.IndexOf(needle, StringComparison.Ordinal);
        return at < 0 ? null : At(folded, at, needle.Length, Fit.Workplace, MatchedField.Workplace);
    }

    public static Matched? WorkplaceInitials(string? workplace, string needle)
    {
        var folded = Folded.Of(workplace);
        var spoken = Spoken.Of(folded);
        var at = needle.Length == 0 ? -1 : Grams.Initials(spoken).IndexOf(needle, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }
        var from = spoken.From[at];
        var length = spoken.From[at + needle.Length] - from;
        return At(folded, from, length, Fit.WorkplaceInitials, MatchedField.Workplace);
    }

    /// <summary>The best fit among her phones, no better than what the probe was allowed to ask for.</summary>
    public static Matched? Phone(IReadOnlyList<string> phones, Probe probe)
    {
        Matched? best = null;
        for (var which = 0; which < phones.Count; which++)
        {
            var digits = Findable.Digits(phones[which]);
            if (Fits(digits, probe) is var (fit, from, length) && (best is null || (int)fit < best.Value.Rank))
            {
                best = new Matched(ProbeKind.Phone, from, length, MatchedField.Phone, (int)fit, which);
            }
        }
        return best;
    }

    private static (Fit Fit, int From, int Length)? Fits(string digits, Probe probe)
    {
        var needle = probe.Needle;
        if (needle.Length == 0)
        {
            return null;
        }
        if (digits == needle)
        {
            return (Fit.PhoneWhole, 0, digits.Length);
        }
        if (needle.Length == Grams.Window && digits.EndsWith(needle, StringComparison.Ordinal)
            && probe.Fit is Fit.PhoneLastFour or Fit.PhonePart)
        {
            return (Fit.PhoneLastFour, digits.Length - needle.Length, needle.Length);
        }
        return probe.Fit switch
        {
            Fit.PhonePart when digits.IndexOf(needle, StringComparison.Ordinal) is >= 0 and var at =>
                (Fit.PhonePart, at, needle.Length),
            Fit.PhonePieces => Pieces(digits, probe.Pieces),
            _ => null,
        };
    }

    private static (Fit Fit, int From, int Length)? Pieces(string digits, IReadOnlyList<string> pieces)
    {
        int first = -1, end = 0;
        foreach (var piece in pieces)
        {
            var at = digits.IndexOf(piece, end, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }
            first = first < 0 ? at : first;
            end = at + piece.Length;
        }
        return first < 0 ? null : (Fit.PhonePieces, first, end - first);
    }

    private static Matched At(Folded folded, int at, int count, Fit fit, MatchedField field)
    {
        var (from, length) = folded.Origin(at, count);
        return new Matched(Probe.KindOf(fit), from, length, field, (int)fit);
    }
}

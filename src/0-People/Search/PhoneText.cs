namespace Yangke.People.Search;

/// <summary>Reads a typed phone number or a part of one.</summary>
internal static class PhoneText
{
    private const int ShortestPart = 3;
    private const int ShortestWhole = 7;
    private const int Longest = 20;

    public static void Add(List<Probe> probes, string text, bool mayFindByPhonePart)
    {
        if (!IsNumber(text))
        {
            return;
        }
        var digits = Findable.Digits(text);
        if (digits.Length is < ShortestPart or > Longest)
        {
            return;
        }
        if (digits.Length >= ShortestWhole)
        {
            probes.Add(new Probe(Fit.PhoneWhole, digits, [Grams.Token(Grams.PhoneWhole, digits)]));
        }
        var pieces = Pieces(text);
        // A masked number copied from the screen says less than its digits: they are not one number.
        if (digits.Length == Grams.Window && pieces.Count == 1)
        {
            probes.Add(new Probe(Fit.PhoneLastFour, digits, [Grams.Token(Grams.LastFour, digits)]));
        }
        if (mayFindByPhonePart)
        {
            AddPart(probes, digits);
            AddPieces(probes, digits, pieces);
        }
    }

    private static void AddPart(List<Probe> probes, string digits) =>
        probes.Add(digits.Length == ShortestPart
            ? new Probe(Fit.PhonePart, digits, []) { OneOf = [Openings(digits)] }
            : new Probe(Fit.PhonePart, digits, Cover(digits)));

    /// <summary>
    /// Three digits: every window they begin, and the one that ends the number. Named one by one they are answered as they come; a
    /// prefix would first gather the sixty thousand that begin with 138.
    /// </summary>
    private static string[] Openings(string digits) =>
        [Grams.Token(Grams.PhoneWindow, digits),
            .. Enumerable.Range(0, 10).Select(next => Grams.Token(Grams.PhoneWindow, digits + (char)('0' + next)))];

    /// <summary>Windows side by side, the last one flush with the end: as telling as all of them, and each list left out is saved.</summary>
    private static string[] Cover(string digits) =>
        [.. Enumerable.Range(0, (digits.Length + Grams.Window - 1) / Grams.Window)
            .Select(n => Math.Min(n * Grams.Window, digits.Length - Grams.Window))
            .Select(from => Grams.Token(Grams.PhoneWindow, digits.AsSpan(from, Grams.Window)))];

    private static void AddPieces(List<Probe> probes, string digits, List<string> pieces)
    {
        if (pieces.Count < 2)
        {
            return;
        }
        var tokens = pieces.Where(piece => piece.Length >= Grams.Window)
            .SelectMany(piece => SearchText.Windows(Grams.PhoneWindow, piece, Grams.Window))
            .Distinct(StringComparer.Ordinal).ToArray();
        var shorter = pieces.Find(piece => piece.Length == ShortestPart);
        if (tokens.Length > 0 || shorter is not null)
        {
            probes.Add(new Probe(Fit.PhonePieces, digits, tokens) { Pieces = pieces, OneOf = shorter is null ? [] : [Openings(shorter)] });
        }
    }

    /// <summary>Digits and what people set between them; 138****5678 is what the screen shows.</summary>
    private static bool IsNumber(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character) || char.IsSurrogate(character))
            {
                return false;
            }
        }
        return true;
    }

    private static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && IsDigit(text[end]))
            {
                end++;
            }
            if (end > at)
            {
                pieces.Add(Folded.Of(text[at..end]).Text);
            }
            at = Math.Max(end, at + 1);
        }
        return pieces;
    }

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is >= '０' and <= '９';
}

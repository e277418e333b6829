using System.Text;

namespace Yangke.People.Search;

/// <summary>
/// Turns a customer into the tokens the search index holds: the same for FTS5 (tokenize = 'ascii', which splits
/// at blanks only) and for a table of tokens. A first letter names the class, so that a name never
/// collides with a number. Tokens hold letters and digits only: nothing in them can be query syntax.
/// </summary>
internal static class Grams
{
    public const char Whole = 'n', Head = 'h', Part = 'g', PinyinWhole = 'p', PinyinHead = 'y', PinyinPart = 'q',
        PinyinPartHead = 'z', InitialsWhole = 'i', InitialsPart = 'j', PhoneWhole = 't', PhoneWindow = 'w',
        LastFour = 'l', Member = 'm', Work = 'o', WorkInitials = 'r', Scope = 's';

    // A prefix search gathers all it finds before it answers: 20 ms for the 72,000 that begin with wang among a
    // million. Beginnings that many share are therefore tokens of their own; longer ones are rare enough.
    public const int LongestHead = 5, LongestPartHead = 4;

    /// <summary>The longest part of a name, and of a phone, that is a token of its own.</summary>
    public const int Window = 4;

    public static IReadOnlyCollection<string> Of(Findable customer)
    {
        var tokens = new HashSet<string>(40, StringComparer.Ordinal);
        AddName(tokens, Folded.Of(customer.Name));
        AddName(tokens, Folded.Of(customer.OtherName));
        foreach (var phone in customer.Phones ?? [])
        {
            AddPhone(tokens, Findable.Digits(phone));
        }
        var member = Folded.Of(customer.MemberNumber);
        if (member.Length > 0)
        {
            tokens.Add(Member + member.Text);
        }
        AddWorkplace(tokens, Folded.Of(customer.Workplace));
        return tokens;
    }

    /// <summary>The token of an opaque scope, letters and digits only; different scopes stay different.</summary>
    public static string ScopeToken(string scope) =>
        scope.AsSpan().ContainsAnyExcept(PlainScope)
            ? $"{Scope}0{Convert.ToHexStringLower(Encoding.Unicode.GetBytes(scope))}"
            : $"{Scope}1{scope}";

    private static readonly System.Buffers.SearchValues<char> PlainScope =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static void AddName(HashSet<string> tokens, Folded name)
    {
        if (name.Length == 0)
        {
            return;
        }
        tokens.Add(Token(Whole, name.Text));
        tokens.Add(Token(Head, name.Text.AsSpan(0, name.IsBoundary(1) ? 1 : 2)));
        AddParts(tokens, Part, name, shortest: 1, longest: Window);
        foreach (var variant in Spoken.Name(name).Variants())
        {
            AddSound(tokens, variant);
        }
    }

    private static void AddParts(HashSet<string> tokens, char kind, Folded text, int shortest, int longest)
    {
        for (var from = 0; from < text.Length; from++)
        {
            for (int end = from, size = 0; end < text.Length && size < longest;)
            {
                end += text.IsBoundary(end + 1) ? 1 : 2;
                size++;
                if (size >= shortest && text.IsBoundary(from))
                {
                    tokens.Add(Token(kind, text.Text.AsSpan(from, end - from)));
                }
            }
        }
    }

    private static void AddSound(HashSet<string> tokens, string[] syllables)
    {
        Span<char> sound = stackalloc char[1 + syllables.Sum(syllable => syllable.Length)];
        Span<char> initials = stackalloc char[1 + 2 * syllables.Length];
        int soundFrom = sound.Length, initialsFrom = initials.Length;
        for (var unit = syllables.Length - 1; unit >= 0; unit--)
        {
            var syllable = syllables[unit].AsSpan();
            soundFrom -= syllable.Length;
            syllable.CopyTo(sound[soundFrom..]);
            var initial = Initial(syllable);
            initialsFrom -= initial.Length;
            initial.CopyTo(initials[initialsFrom..]);
            sound[soundFrom - 1] = unit == 0 ? PinyinWhole : PinyinPart;
            initials[initialsFrom - 1] = unit == 0 ? InitialsWhole : InitialsPart;
            AddHeads(tokens, sound[soundFrom..], isStart: unit == 0);
            tokens.Add(sound[(soundFrom - 1)..].ToString());
            tokens.Add(initials[(initialsFrom - 1)..].ToString());
        }
    }

    private static void AddHeads(HashSet<string> tokens, ReadOnlySpan<char> sound, bool isStart)
    {
        var longest = Math.Min(sound.Length, isStart ? LongestHead : LongestPartHead);
        for (var length = 1; length <= longest && sound[length - 1] < '\u0080'; length++)
        {
            tokens.Add(Token(isStart ? PinyinHead : PinyinPartHead, sound[..length]));
        }
    }

    private static void AddPhone(HashSet<string> tokens, string digits)
    {
        if (digits.Length == 0)
        {
            return;
        }
        tokens.Add(Token(PhoneWhole, digits));
        for (var from = 0; from + Window <= digits.Length; from++)
        {
            tokens.Add(Token(PhoneWindow, digits.AsSpan(from, Window)));
        }
        // The last three begin no window of four: they get one of their own.
        tokens.Add(Token(PhoneWindow, digits.AsSpan(Math.Max(0, digits.Length - 3))));
        if (digits.Length >= Window)
        {
            tokens.Add(Token(LastFour, digits.AsSpan(digits.Length - Window)));
        }
    }

    private static void AddWorkplace(HashSet<string> tokens, Folded workplace)
    {
        if (workplace.Length == 0)
        {
            return;
        }
        AddParts(tokens, Work, workplace, shortest: 2, longest: 2);
        // One character is found as the beginning of a pair; the last one begins none.
        var last = workplace.Length - (workplace.IsBoundary(workplace.Length - 1) ? 1 : 2);
        tokens.Add(Token(Work, workplace.Text.AsSpan(last)));
        var initials = Initials(Spoken.Of(workplace));
        for (var from = 0; from < initials.Length && (from == 0 || from + 2 <= initials.Length); from++)
        {
            tokens.Add(Token(WorkInitials, initials.AsSpan(from)));
        }
    }

    /// <summary>The first letter of each unit's usual reading (0 for a character nobody types).</summary>
    internal static string Initials(Spoken text)
    {
        Span<char> letters = stackalloc char[Folded.Limit];
        for (var unit = 0; unit < text.Count; unit++)
        {
            var letter = text.Readings(unit)[0][0];
            letters[unit] = char.IsSurrogate(letter) ? '0' : letter;
        }
        return letters[..text.Count].ToString();
    }

    /// <summary>What stands for a syllable among initials: its first letter, or all of a rare character.</summary>
    internal static ReadOnlySpan<char> Initial(ReadOnlySpan<char> syllable) =>
        syllable[..(char.IsHighSurrogate(syllable[0]) ? 2 : 1)];

    internal static string Token(char kind, ReadOnlySpan<char> text) => string.Concat([kind], text);
}

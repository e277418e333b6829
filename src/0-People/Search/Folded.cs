using System.Globalization;
using System.Text;

namespace Yangke.People.Search;

/// <summary>
/// A text reduced to what search compares: letters and digits, half-width, lower case, without accents; each
/// character remembers where it stood. Spaces, punctuation, control characters, emoji and broken surrogates are left out.
/// </summary>
internal sealed class Folded
{
    /// <summary>Longer texts are cut: no name, number or workplace people search for is longer.</summary>
    public const int Limit = 60;

    private readonly int[] _origin;
    private readonly ulong _wordStarts;

    private Folded(string text, int[] origin, ulong wordStarts, bool cut)
    {
        Text = text;
        _origin = origin;
        _wordStarts = wordStarts;
        IsCut = cut;
    }

    public string Text { get; }

    /// <summary>Whether the original said more than the limit holds.</summary>
    public bool IsCut { get; }

    public int Length => Text.Length;

    /// <summary>Whether a cut may be made before this character: never inside a surrogate pair.</summary>
    public bool IsBoundary(int at) => at >= Text.Length || !char.IsLowSurrogate(Text[at]);

    /// <summary>Whether a word begins here: at each Chinese character, at the first letter of a Latin word.</summary>
    public bool IsWordStart(int at) => (_wordStarts >> at & 1) == 1;

    /// <summary>Where the folded range stood in the original text.</summary>
    public (int From, int Length) Origin(int from, int length)
    {
        if (length <= 0)
        {
            return (0, 0);
        }
        return (_origin[from], _origin[from + length - 1] + 1 - _origin[from]);
    }

    public static Folded Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Empty;
        }
        Span<char> kept = stackalloc char[Limit];
        Span<int> origin = stackalloc int[Limit];
        int count = 0, at = 0;
        var starts = 0UL;
        char before = ' ';
        while (at < text.Length)
        {
            var width = Read(text, at, out var first);
            if (width == 0)
            {
                before = Joins(text[at], before) ? before : ' ';
                at++;
                continue;
            }
            if (count + width > Limit)
            {
                return new Folded(kept[..count].ToString(), origin[..count].ToArray(), starts, cut: true);
            }
            starts |= StartsWord(before, first) ? 1UL << count : 0;
            for (var k = 0; k < width; k++, count++, at++)
            {
                kept[count] = k == 0 ? first : text[at];
                origin[count] = at;
            }
            before = first;
        }
        return count == 0 ? Empty : new Folded(kept[..count].ToString(), origin[..count].ToArray(), starts, cut: false);
    }

    private static readonly Folded Empty = new("", [], 0, cut: false);

    /// <summary>The folded character at a place and how many chars it takes; 0 if it is left out.</summary>
    private static int Read(string text, int at, out char folded)
    {
        var character = text[at];
        folded = character;
        if (char.IsSurrogate(character))
        {
            return Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;
        }
        if (character is >= '！' and <= '～')
        {
            character = (char)(character - '！' + '!');
        }
        folded = PlainLetter.Of(char.ToLowerInvariant(character));
        // Some rare name characters live in the private-use area; they are part of the name.
        return char.IsLetterOrDigit(folded) || char.GetUnicodeCategory(folded) == UnicodeCategory.PrivateUse ? 1 : 0;
    }

    /// <summary>An accent written as a mark of its own does not end the word it stands in.</summary>
    private static bool Joins(char mark, char before) =>
        before != ' ' && char.GetUnicodeCategory(mark) == UnicodeCategory.NonSpacingMark;

    private static bool StartsWord(char before, char now) => !IsLatin(now) || !IsLatin(before);

    /// <summary>Letters and digits that stand in words; Chinese characters each stand alone.</summary>
    internal static bool IsLatin(char character) => character < '\u2e80' && character != ' ';
}

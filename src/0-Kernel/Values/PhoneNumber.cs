using System.Text;

namespace Yangke.Kernel;

/// <summary>
/// A phone number in one spelling: Chinese mobiles as 11 digits, Chinese land lines as 0 + area + number, all others
/// as + and the international digits. What people type (spaces, dashes, +86, full-width digits) reads to the same value.
/// </summary>
public readonly record struct PhoneNumber
{
    private PhoneNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>As shown to whoever may not see it (ORG-3): <c>138****5678</c>.</summary>
    public string Masked => Mask(Value);

    public bool IsMobile => Value.Length == 11 && Value[0] == '1';

    /// <summary>Reads what a person typed; null if no phone number can be made of it.</summary>
    public static PhoneNumber? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40 || Digits(text) is not { } typed)
        {
            return null;
        }
        var international = typed.StartsWith('+') ? typed[1..] : typed.StartsWith("00", StringComparison.Ordinal) ? typed[2..] : null;
        if (international is null)
        {
            var home = typed.Length == 13 && typed.StartsWith("861", StringComparison.Ordinal) ? typed[2..] : typed;
            return IsMobileNumber(home) || IsLandLine(home) ? new PhoneNumber(home) : null;
        }
        if (international.StartsWith("86", StringComparison.Ordinal))
        {
            var home = international[2..];
            return IsMobileNumber(home) ? new PhoneNumber(home)
                : IsLandLine("0" + home) ? new PhoneNumber("0" + home) : null;
        }
        return international.Length is >= 7 and <= 15 && international[0] != '0' ? new PhoneNumber("+" + international) : null;
    }

    /// <summary>Takes back a value this type wrote before; no check but that it is one.</summary>
    public static PhoneNumber Of(string value) =>
        Read(value) is { } read && read.Value == value ? read : throw new ArgumentException("not a stored phone number", nameof(value));

    /// <summary>Hides the middle; the last four stay readable so that two people can agree which number is meant.</summary>
    public static string Mask(string value)
    {
        var shown = Math.Min(3, Math.Max(0, value.Length - 8));
        return string.Concat(value.AsSpan(0, shown), new string('*', value.Length - shown - 4), value.AsSpan(value.Length - 4));
    }

    public override string ToString() => Masked;

    private static bool IsMobileNumber(string digits) => digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';

    private static bool IsLandLine(string digits) =>
        digits.Length is >= 10 and <= 12 && digits[0] == '0' && digits[1] is >= '1' and <= '9';

    private static string? Digits(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var character in text.Trim())
        {
            // Full-width letters of Chinese keyboards; Normalize does nothing where globalization is invariant.
            var typed = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
            switch (typed)
            {
                case >= '0' and <= '9':
                case '+' when digits.Length == 0:
                    digits.Append(typed);
                    break;
                case ' ' or '\u3000' or '-' or '(' or ')' or '.' or '·' or '–' or '—' or '/' or '\t':
                    break;
                default:
                    return null;
            }
        }
        return digits.Length == 0 ? null : digits.ToString();
    }
}

using System.Text;

namespace Yangke.People;

/// <summary>The paper that says who somebody is.</summary>
public enum IdentityKind { ResidentCard, HongKongMacauPermit, TaiwanPermit, Passport, PermanentResidentCard, BirthCertificate }

/// <summary>
/// The number of an identity document in one spelling: capitals and digits, without blanks and dashes. A number of 18 digits is checked
/// and tells birthday and gender (GB 11643-1999).
/// </summary>
internal sealed record IdentityNumber
{
    private IdentityNumber(IdentityKind kind, string value) => (Kind, Value) = (kind, value);

    public IdentityKind Kind { get; }

    public string Value { get; }

    /// <summary>As it is shown: enough for two people to agree which card is meant, the day of birth not among it.</summary>
    public string Masked
    {
        get
        {
            var (head, tail) = (Math.Min(3, Math.Max(0, Value.Length - 8)), Math.Min(4, Value.Length / 2));
            return string.Concat(Value.AsSpan(0, head), new string('*', Value.Length - head - tail), Value.AsSpan(Value.Length - tail));
        }
    }

    /// <summary>What two files of one person have in common: a renewed permit has two digits more, and its holder is the same.</summary>
    public string Lasting => Kind == IdentityKind.HongKongMacauPermit ? $"{Kind}|{Value[..9]}" : $"{Kind}|{Value}";

    public DateOnly? Birthday => Value.Length == 18 ? BornIn(Value) : null;

    public Gender Gender => Birthday is null ? Gender.Unknown : Value[16] % 2 == 1 ? Gender.Male : Gender.Female;

    /// <summary>Reads what a person typed; null if it is no number of this kind.</summary>
    public static IdentityNumber? Read(IdentityKind kind, string typed)
    {
        var value = Plain(typed);
        var fits = kind switch
        {
            IdentityKind.ResidentCard => IsChecked(value),
            IdentityKind.HongKongMacauPermit => Looks(value, "A99999999", "A9999999999") && value[0] is ('H' or 'M'),
            IdentityKind.TaiwanPermit => Looks(value, "99999999", "9999999999", "9999999999A"),
            IdentityKind.Passport => value.Length is >= 5 and <= 20 && value.All(char.IsAsciiLetterOrDigit) && value.Any(char.IsAsciiDigit),
            IdentityKind.PermanentResidentCard => Looks(value, "AAA999999999999") || (value.StartsWith('9') && IsChecked(value)),
            _ => Looks(value, "A999999999"),
        };
        return fits ? new IdentityNumber(kind, value) : null;
    }

    /// <summary>Takes back a value that was read before.</summary>
    public static IdentityNumber Of(IdentityKind kind, string value) => new(kind, value);

    public override string ToString() => Masked;

    /// <summary>The last sign is 1 − Σ digit × 2^(17 − place) modulo 11, X for ten; the day of birth must be a day.</summary>
    private static bool IsChecked(string value)
    {
        if (value.Length != 18 || value[..17].Any(c => !char.IsAsciiDigit(c)) || BornIn(value) is null)
        {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (value[i] - '0') * ((1 << (17 - i)) % 11);
        }
        return value[17] == "10X98765432"[sum % 11];
    }

    private static DateOnly? BornIn(string value) =>
        DateOnly.TryParseExact(value[6..14], "yyyyMMdd", out var born) && born.Year >= 1900 ? born : null;

    private static string Plain(string typed)
    {
        var plain = new StringBuilder(typed.Length);
        foreach (var character in typed)
        {
            // Full-width letters of Chinese keyboards; Normalize does nothing where globalization is invariant.
            var one = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
            if (one is not (' ' or '\u3000' or '-' or '.' or '(' or ')' or '\t'))
            {
                plain.Append(char.ToUpperInvariant(one));
            }
        }
        return plain.ToString();
    }

    /// <summary>A for a letter, 9 for a digit.</summary>
    private static bool Looks(string value, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (value.Length == pattern.Length && value.Zip(pattern).All(p => p.Second == 'A' ? char.IsAsciiLetterUpper(p.First) : char.IsAsciiDigit(p.First)))
            {
                return true;
            }
        }
        return false;
    }
}

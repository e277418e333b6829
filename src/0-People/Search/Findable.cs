namespace Yangke.People.Search;

/// <summary>What a customer can be found by: what the tokeniser reads and what a match is shown in.</summary>
/// <param name="Name">Her name as it is shown.</param>
/// <param name="OtherName">A former or foreign name.</param>
/// <param name="Phones">Digits; a Chinese mobile number has its eleven.</param>
/// <param name="MemberNumber">The number on her card.</param>
/// <param name="Workplace">Where she works.</param>
internal sealed record Findable(
    string Name,
    string? OtherName = null,
    IReadOnlyList<string>? Phones = null,
    string? MemberNumber = null,
    string? Workplace = null)
{
    /// <summary>The digits of a phone number as people say it: no country code before a Chinese mobile.</summary>
    public static string Digits(string? phone)
    {
        if (string.IsNullOrEmpty(phone))
        {
            return "";
        }
        if (phone.Length == 11 && !phone.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return phone;
        }
        Span<char> digits = stackalloc char[24];
        var count = 0;
        foreach (var character in phone)
        {
            var half = character is >= '０' and <= '９' ? (char)(character - '０' + '0') : character;
            if (char.IsAsciiDigit(half))
            {
                if (count == digits.Length)
                {
                    return "";
                }
                digits[count++] = half;
            }
        }
        return WithoutCountry(digits[..count]).ToString();
    }

    private static ReadOnlySpan<char> WithoutCountry(ReadOnlySpan<char> digits)
    {
        var rest = digits.StartsWith("0086") ? digits[4..] : digits.StartsWith("86") ? digits[2..] : digits;
        return rest.Length == 11 && rest[0] == '1' ? rest : digits;
    }
}

namespace Yangke.People;

/// <summary>The three kinds of information of CON-1: what she is, what she does, what is between her and the house.</summary>
public enum ProfileGroup { Descriptive, Behavioural, Relational }

/// <summary>How a profile field is filled in: words, one or several of its choices, a day, a number, colleagues by id.</summary>
public enum ProfileKind { Text, LongText, Choice, Choices, Date, Number, Staff }

/// <summary>One choice of a profile field in both languages.</summary>
public sealed record ProfileChoice(string Code, string Name, string NameEn);

/// <summary>
/// One field of the profile: <c>level</c> is what must be permitted to see it (none: whoever sees customers), <c>wanted</c> that a
/// complete file has it.
/// </summary>
public sealed record ProfileField(
    string Code, ProfileGroup Group, InformationLevel? Level, ProfileKind Kind, bool Wanted, string Name, string NameEn,
    IReadOnlyList<ProfileChoice> Choices)
{
    private const int MostStaff = 5;

    /// <summary>What was typed, in the one spelling it is kept in; null takes it away.</summary>
    internal string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var typed = text.Trim();
        return Kind switch
        {
            ProfileKind.Text when typed.Length <= 100 => OneLine.Of(typed),
            ProfileKind.LongText => typed,
            ProfileKind.Choice when Choices.Any(c => c.Code == typed) => typed,
            ProfileKind.Choices when Parts(typed) is var parts && parts.All(p => Choices.Any(c => c.Code == p)) =>
                string.Join(',', Choices.Select(c => c.Code).Where(parts.Contains)),
            ProfileKind.Date when DateOnly.TryParseExact(typed, "yyyy-MM-dd", out var day) && day.Year is > 1900 and < 2100 => typed,
            ProfileKind.Number when int.TryParse(typed, out var number) && number is >= 0 and <= 99 => number.ToString(),
            ProfileKind.Staff when StaffIn(typed) is { Count: > 0 and <= MostStaff } staff => string.Join(',', staff.Select(s => s.Value)),
            _ => throw Unreadable(),
        };
    }

    internal Refused Unreadable() => Refusals.FieldUnreadable(Code, Name, NameEn);

    /// <summary>The colleagues a value names; null when it names something else.</summary>
    internal static IReadOnlyList<StaffId>? StaffIn(string value)
    {
        var ids = Parts(value).Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Distinct().ToList();
        return ids.Contains(Guid.Empty) ? null : [.. ids.Select(StaffId.Of)];
    }

    private static string[] Parts(string value) =>
        value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using System.Runtime.InteropServices;

namespace Yangke.People.Search;

/// <summary>What kind of thing a person typed, shown beside the match.</summary>
internal enum ProbeKind
{
    Name,
    Pinyin,
    Initials,
    Phone,
    MemberNumber,
    Workplace,
}

/// <summary>How well a customer answers what was typed; the value is the rank, the smallest is shown first.</summary>
internal enum Fit
{
    MemberWhole = 0,
    NameWhole = 100,
    NameStart = 200,
    NamePart = 300,
    InitialsWhole = 400,
    PinyinWhole = 410,

    /// <summary>Characters, syllables and initials in one: 王xm, wangxm, xiao明.</summary>
    Mixed = 450,
    InitialsStart = 500,
    PinyinStart = 510,
    InitialsPart = 600,
    PinyinPart = 610,
    PhoneWhole = 700,
    PhoneLastFour = 710,
    PhonePart = 720,

    /// <summary>Pieces of a number in order: 138 5678, or the masked number as it stands on the screen.</summary>
    PhonePieces = 730,
    MemberStart = 800,
    Workplace = 900,
    WorkplaceInitials = 910,
}

/// <summary>Which field of the customer matched.</summary>
internal enum MatchedField
{
    Name,
    OtherName,
    Phone,
    MemberNumber,
    Workplace,
}

/// <summary>
/// What matched and where, for highlighting: a place in the field as it is shown. A masked phone is as long as the
/// phone, so the place holds for both; what is masked stays masked.
/// </summary>
/// <param name="Kind">What the typed text was taken for.</param>
/// <param name="From">First matching character of the field.</param>
/// <param name="Length">How many characters match.</param>
/// <param name="Field">The field that matched.</param>
/// <param name="Rank">The final rank: the smaller, the higher in the list.</param>
/// <param name="Which">Which of several phones.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Matched(
    ProbeKind Kind, int From, int Length, MatchedField Field, int Rank, int Which = 0);

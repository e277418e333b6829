namespace Yangke.People.Search;

/// <summary>
/// One question to the search index: all of these tokens, and a token beginning with the prefix. What the index
/// answers are candidates; <see cref="Verify"/> decides.
/// </summary>
/// <param name="Fit">What a match would be; its value is the rank of the probe.</param>
/// <param name="Needle">What was typed, folded; for a phone its digits.</param>
/// <param name="Tokens">Tokens the customer must all have.</param>
/// <param name="Prefix">The beginning of one more token.</param>
internal sealed record Probe(Fit Fit, string Needle, IReadOnlyList<string> Tokens, string? Prefix = null)
{
    /// <summary>For pieces of a phone number: the pieces in order.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    /// <summary>Groups of tokens of each of which the customer must have one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneOf { get; init; } = [];

    public int Rank => (int)Fit;

    public ProbeKind Kind => KindOf(Fit);

    /// <summary>Whether the customer really matches and where, at the best rank this kind of probe gives.</summary>
    public Matched? Verify(Findable row) => Fit switch
    {
        Fit.NameWhole or Fit.NameStart or Fit.NamePart =>
            Names(row, static (probe, name) => NameMatch.Characters(name, probe.Needle)),
        Fit.PinyinWhole or Fit.PinyinStart or Fit.PinyinPart =>
            Names(row, static (probe, name) => NameMatch.Sound(name, probe.Needle, Typing.Syllables)),
        Fit.InitialsWhole or Fit.InitialsStart or Fit.InitialsPart =>
            Names(row, static (probe, name) => NameMatch.Sound(name, probe.Needle, Typing.Initials)),
        Fit.Mixed => Names(row, static (probe, name) => NameMatch.Sound(name, probe.Needle, Typing.Mixed)),
        Fit.MemberWhole or Fit.MemberStart => FieldMatch.Member(row.MemberNumber, Needle),
        Fit.Workplace => FieldMatch.Workplace(row.Workplace, Needle),
        Fit.WorkplaceInitials => FieldMatch.WorkplaceInitials(row.Workplace, Needle),
        _ => FieldMatch.Phone(row.Phones ?? [], this),
    };

    internal static ProbeKind KindOf(Fit fit) => fit switch
    {
        Fit.NameWhole or Fit.NameStart or Fit.NamePart => ProbeKind.Name,
        Fit.PinyinWhole or Fit.PinyinStart or Fit.PinyinPart or Fit.Mixed => ProbeKind.Pinyin,
        Fit.InitialsWhole or Fit.InitialsStart or Fit.InitialsPart => ProbeKind.Initials,
        Fit.MemberWhole or Fit.MemberStart => ProbeKind.MemberNumber,
        Fit.Workplace or Fit.WorkplaceInitials => ProbeKind.Workplace,
        _ => ProbeKind.Phone,
    };

    /// <summary>Her name first; her other name ranks just behind the same fit of a name.</summary>
    private Matched? Names(Findable row, Func<Probe, Folded, NameMatch?> match)
    {
        var name = match(this, Folded.Of(row.Name));
        var other = row.OtherName is null ? null : match(this, Folded.Of(row.OtherName));
        if (other is { } better && (name is null || better.Fit < name.Value.Fit))
        {
            return better.In(MatchedField.OtherName);
        }
        return name?.In(MatchedField.Name);
    }
}

using FsCheck;
using FsCheck.Fluent;
using Yangke.People.Search;

namespace Yangke.Tests.People.Search;

/// <summary>The search index as a plain set of tokens, and customers made up for it.</summary>
internal static class Shelf
{
    private const string Characters = "王李张刘陈单曾仇解查吕尉迟长孙万俟欧阳小明静芳娜乐行重朝强华丽伟女略㐀龘安";

    private static readonly Gen<string> Piece = Gen.Frequency(
        (40, Gen.Elements(Characters.ToCharArray()).Select(character => character.ToString())),
        (2, Gen.Elements("Anna", "De", "𠮷", "é", "B2", "ー", "７")),
        (1, Gen.Elements("·", " ", "，", "😀", "\ud842")));

    private static readonly Gen<string> Names =
        from length in Gen.Choose(1, 6)
        from pieces in Piece.ArrayOf(length)
        select string.Concat(pieces);

    private static readonly Gen<string> Phones =
        from start in Gen.Elements("138", "139", "150", "177", "199")
        from rest in Gen.Choose(0, 99_999_999)
        select start + rest.ToString("D8");

    /// <summary>Any customer, from a blank name to a foreign one.</summary>
    public static Arbitrary<Findable> Customers { get; } = Arb.From(
        from name in Names
        from other in Gen.OneOf(Gen.Constant<string?>(null), Names.Select(text => (string?)text))
        from count in Gen.Choose(0, 2)
        from phones in Phones.ArrayOf(count)
        from member in Gen.OneOf(Gen.Constant<string?>(null), Gen.Choose(1, 999_999).Select(n => (string?)$"YK{n:D6}"))
        from work in Gen.Elements(null, "省立第一医院", "Acme 贸易", "朝阳中学", "行", "")
        select new Findable(name, other, phones, member, work));

    public static bool Answers(this Probe probe, IReadOnlyCollection<string> tokens) =>
        probe.Tokens.All(tokens.Contains) && probe.OneOf.All(group => group.Any(tokens.Contains))
        && (probe.Prefix is null || tokens.Any(token => token.StartsWith(probe.Prefix, StringComparison.Ordinal)));

    /// <summary>What search says about one customer: her best match, or nothing.</summary>
    public static Matched? Find(this Findable customer, string text, bool mayFindByPhonePart = true)
    {
        var tokens = Grams.Of(customer);
        var probes = SearchText.Read(text, mayFindByPhonePart);
        return !probes.Any(probe => probe.Answers(tokens)) ? null
            : probes.Select(probe => probe.Verify(customer)).Where(match => match is not null).MinBy(match => match!.Value.Rank);
    }

    public static void ForEvery(Action<Findable> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Customers, law));
}

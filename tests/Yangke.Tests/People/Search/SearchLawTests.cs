using FsCheck;
using FsCheck.Fluent;
using Yangke.People.Search;

namespace Yangke.Tests.People.Search;

/// <summary>What holds for every customer and every text.</summary>
public sealed class SearchLawTests
{
    [Fact]
    public void SheIsFoundByAnyPartOfHerName() => Shelf.ForEvery(customer =>
    {
        foreach (var name in new[] { customer.Name, customer.OtherName ?? "" })
        {
            foreach (var part in Parts(Folded.Of(name).Text, 1))
            {
                var match = customer.Find(part).ShouldNotBeNull();
                match.Rank.ShouldBeLessThan((int)Fit.InitialsWhole);
            }
        }
    });

    [Fact]
    public void SheIsFoundByAnyThreeDigitsOfHerPhone() => Shelf.ForEvery(customer =>
    {
        foreach (var part in customer.Phones!.SelectMany(phone => Parts(phone, 3)))
        {
            customer.Find(part).ShouldNotBeNull();
        }
    });

    [Fact]
    public void WithoutThePermissionOnlyTheWholePhoneAndItsLastFourFindHer() => Shelf.ForEvery(customer =>
    {
        var bare = new Findable("", Phones: customer.Phones);
        foreach (var part in customer.Phones!.SelectMany(phone => Parts(phone, 3)))
        {
            var told = bare.Find(part, mayFindByPhonePart: false) is not null;
            told.ShouldBe(customer.Phones!.Any(phone =>
                phone == part || (part.Length == 4 && phone.EndsWith(part, StringComparison.Ordinal))));
        }
    });

    [Fact]
    public void SheIsFoundByHerPinyinHerInitialsAndTheirBeginnings() => Shelf.ForEvery(customer =>
    {
        var spoken = Spoken.Name(Folded.Of(customer.Name));
        var syllables = Enumerable.Range(0, spoken.Count).Select(unit => spoken.Readings(unit)[0]).ToList();
        for (var first = 0; first < syllables.Count; first++)
        {
            var sound = string.Concat(syllables.Skip(first));
            var initials = string.Concat(syllables.Skip(first).Select(syllable => Grams.Initial(syllable).ToString()));
            foreach (var beginning in Parts(sound, 1, starts: 1).Concat(Parts(initials, 1, starts: 1)))
            {
                if (beginning.Any(char.IsAsciiLetterLower))
                {
                    customer.Find(beginning).ShouldNotBeNull();
                }
            }
        }
    });

    [Fact]
    public void SheIsFoundByHerMemberNumberFirst() => Shelf.ForEvery(customer =>
    {
        if (customer.MemberNumber is { } number)
        {
            customer.Find(number).ShouldNotBeNull().Rank.ShouldBe((int)Fit.MemberWhole);
            customer.Find(number[..5].ToLowerInvariant()).ShouldNotBeNull();
        }
    });

    [Fact]
    public void SheIsFoundByAnyPartOfHerWorkplace() => Shelf.ForEvery(customer =>
    {
        foreach (var part in Parts(Folded.Of(customer.Workplace).Text, 1))
        {
            customer.Find(part).ShouldNotBeNull();
        }
    });

    [Fact]
    public void WhatIsShownAsAMatchIsOne()
    {
        string[] texts = ["王", "wang", "xm", "xiaom", "王xm", "wxiaom", "138", "3800", "an", "l", "lv", "yk0", "yy",
            "zs", "医院", "小明", "qiu", "d", "a", "138 00", "é", "77", "1999"];
        Shelf.ForEvery(customer =>
        {
            foreach (var text in texts)
            {
                foreach (var probe in SearchText.Read(text, mayFindByPhonePart: true))
                {
                    if (probe.Verify(customer) is { } match)
                    {
                        Plain.Says(customer, probe, match).ShouldBeTrue($"{text} {probe} {match} {customer}");
                        // What is true must also be found, unless her name has more spellings than are kept.
                        (customer.Find(text) is not null || HasManySpellings(customer)).ShouldBeTrue(
                            $"{text} {customer}");
                    }
                }
            }
        });
    }

    [Fact]
    public void AnyTextIsReadAndAnyCustomerIsCutIntoPlainTokens() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<string>(), (text, other) =>
        {
            var strange = new Findable(text ?? "", other, [text ?? "", other ?? ""], text, other);
            IReadOnlyCollection<string> tokens = [.. Grams.Of(strange), Grams.ScopeToken(text ?? ""), Grams.ScopeToken(other ?? "")];
            foreach (var probe in SearchText.Read(text, mayFindByPhonePart: true))
            {
                probe.Verify(strange);
                tokens = [.. tokens, .. probe.Tokens, .. probe.OneOf.SelectMany(group => group), probe.Prefix ?? "x"];
            }
            tokens.ShouldAllBe(token => token.Length > 0 && Plain.IsToken(token));
        }));

    private static bool HasManySpellings(Findable customer) =>
        new[] { customer.Name, customer.OtherName }.Any(name => Spoken.Name(Folded.Of(name)).Variants().Count >= 8);

    private static IEnumerable<string> Parts(string text, int shortest, int starts = int.MaxValue)
    {
        for (var from = 0; from < Math.Min(starts, text.Length); from++)
        {
            for (var end = from + shortest; end <= text.Length; end++)
            {
                if (!char.IsLowSurrogate(text[from]) && (end == text.Length || !char.IsLowSurrogate(text[end])))
                {
                    yield return text[from..end];
                }
            }
        }
    }
}

using Yangke.People.Search;

namespace Yangke.Tests.People.Search;

public sealed class SearchTextTests
{
    private static readonly Findable Wang = new("王小明", null, ["13812345678"], "YK000123", "市第一人民医院");

    [Theory]
    [InlineData("王小明", "Name", 0, 3, 100)]
    [InlineData("王小", "Name", 0, 2, 200)]
    [InlineData(" 小明 ", "Name", 1, 2, 300)]
    [InlineData("wxm", "Initials", 0, 3, 400)]
    [InlineData("WangXiaoMing", "Pinyin", 0, 3, 410)]
    [InlineData("ｗａｎｇ ｘｉａｏ ｍｉｎｇ", "Pinyin", 0, 3, 410)]
    [InlineData("wang'xiao'ming", "Pinyin", 0, 3, 410)]
    [InlineData("王xm", "Pinyin", 0, 3, 450)]
    [InlineData("wangxm", "Pinyin", 0, 3, 450)]
    [InlineData("wxiaom", "Pinyin", 0, 3, 450)]
    [InlineData("xiao明", "Pinyin", 1, 2, 450)]
    [InlineData("wx", "Initials", 0, 2, 500)]
    [InlineData("wangxi", "Pinyin", 0, 2, 510)]
    [InlineData("xm", "Initials", 1, 2, 600)]
    [InlineData("xiaomin", "Pinyin", 1, 2, 610)]
    [InlineData("138 1234 5678", "Phone", 0, 11, 700)]
    [InlineData("+86 138-1234-5678", "Phone", 0, 11, 700)]
    [InlineData("１３８１２３４５６７８", "Phone", 0, 11, 700)]
    [InlineData("5678", "Phone", 7, 4, 710)]
    [InlineData("678", "Phone", 8, 3, 720)]
    [InlineData("138", "Phone", 0, 3, 720)]
    [InlineData("138 1234", "Phone", 0, 7, 720)]
    [InlineData("138 5678", "Phone", 0, 11, 730)]
    [InlineData("138****5678", "Phone", 0, 11, 730)]
    [InlineData("yk000123", "MemberNumber", 0, 8, 0)]
    [InlineData("yk-0001", "MemberNumber", 0, 6, 800)]
    [InlineData("人民医院", "Workplace", 3, 4, 900)]
    [InlineData("院", "Workplace", 6, 1, 900)]
    [InlineData("rmyy", "Workplace", 3, 4, 910)]
    public void WhatIsTypedIsUnderstood(string text, string kind, int from, int length, int rank)
    {
        var match = Wang.Find(text).ShouldNotBeNull();
        (match.Kind.ToString(), match.From, match.Length, match.Rank).ShouldBe((kind, from, length, rank));
    }

    [Theory]
    [InlineData("单小明", "shanxiaoming")]
    [InlineData("单小明", "danxm")]
    [InlineData("尉迟静", "yuchijing")]
    [InlineData("万俟静", "moqi")]
    [InlineData("长孙静", "zsj")]
    [InlineData("吕静", "lyujing")]
    [InlineData("吕静", "lujing")]
    [InlineData("Anna王", "annaw")]
    [InlineData("Anna Maria", "am")]
    [InlineData("王·Anna", "wa")]
    [InlineData("𠮷静", "𠮷j")]
    [InlineData("José", "jose")]
    [InlineData("王静", "Wáng Jìng")]
    [InlineData("吕静", "lǚ")]
    [InlineData("Анна", "анн")]
    public void NamesAreTypedInManyWays(string name, string text) =>
        new Findable(name).Find(text).ShouldNotBeNull();

    [Theory]
    [InlineData("小王")]
    [InlineData("iaoming")]
    [InlineData("1381345")]
    [InlineData("81")]
    [InlineData("5678 138")]
    public void WhatSheIsNotDoesNotFindHer(string text) => Wang.Find(text).ShouldBeNull();

    [Fact]
    public void WithoutThePermissionAMaskedNumberFindsNothing()
    {
        foreach (var text in new[] { "138****5678", "138 5678", "1234567", "0138", "678", "12345678" })
        {
            Wang.Find(text, mayFindByPhonePart: false).ShouldBeNull();
        }
    }

    [Fact]
    public void TheOtherNameRanksJustBehind() =>
        new Findable("Anna", "王安娜").Find("王安娜").ShouldNotBeNull()
            .ShouldBe(new Matched(ProbeKind.Name, 0, 3, MatchedField.OtherName, 105));

    [Fact]
    public void HostileTextsNeitherThrowNorBecomeQuerySyntax()
    {
        string[] texts = ["", " ", "\0\a\u202e", "😀", "\ud842", "\udfb7王", "\" OR * NEAR(a b)", "'a' & !b:*", "a* -b ^c",
            new('王', 10_000), new('a', 10_000), new(' ', 10_000), new('1', 10_000), new('a', 60), "{}:()\\", "*", "‘’“”、。",
            string.Concat(Enumerable.Repeat("1 ", 30)), "١٢٣٤", "王\0小\0明", "%_%", "½²", "ﬀ", "İ", "²³¹"];
        var strange = new Findable(new string('啊', 60), string.Concat(texts), texts, texts[6], texts[7]);
        foreach (var text in texts)
        {
            foreach (var probe in SearchText.Read(text, mayFindByPhonePart: true))
            {
                probe.Verify(strange);
                probe.Verify(Wang);
                foreach (var token in probe.Tokens.Append(probe.Prefix ?? "x"))
                {
                    Plain.IsToken(token).ShouldBeTrue(token);
                }
            }
        }
        Grams.Of(strange).Concat(texts.Select(Grams.ScopeToken)).ShouldAllBe(token => Plain.IsToken(token));
    }
}

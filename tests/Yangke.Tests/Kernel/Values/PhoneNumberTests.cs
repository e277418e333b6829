using FsCheck;
using FsCheck.Fluent;

namespace Yangke.Tests.Kernel;

/// <summary>One number, one spelling; a mask that does not tell (ORG-3).</summary>
public sealed class PhoneNumberTests
{
    private static readonly Gen<string> s_mobiles =
        from second in Gen.Choose(3, 9)
        from rest in Gen.Choose(0, 999_999_999)
        select $"1{second}{rest:D9}";

    private static readonly Gen<string> s_stored = Gen.OneOf(
        s_mobiles,
        Gen.Choose(100_000_000, 999_999_999).Select(n => $"0{n}"),
        Gen.Choose(1, 7).SelectMany(country => Gen.Choose(1_000_000, 999_999_999).Select(n => $"+{country}{n}")));

    private static void ForAll(Gen<string> numbers, Action<string> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(numbers), law));

    [Fact]
    public void EverySpellingReadsToTheSameNumber() => ForAll(s_mobiles, mobile =>
    {
        var (a, b, c) = (mobile[..3], mobile[3..7], mobile[7..]);
        string[] spellings =
        [
            mobile, $"{a} {b} {c}", $"{a}-{b}-{c}", $"({a}) {b}{c}", $" {mobile} ", $"+86{mobile}", $"+86 {a} {b} {c}", $"0086-{mobile}",
            $"86{mobile}", $"＋86 {mobile}", string.Concat(mobile.Select(d => (char)(d - '0' + '０'))), $"{a}·{b}·{c}", $"{a}.{b}/{c}", $"{a}—{b}–{c}",
        ];
        foreach (var spelling in spellings)
        {
            PhoneNumber.Read(spelling).ShouldNotBeNull(spelling).Value.ShouldBe(mobile, spelling);
        }
    });

    [Fact]
    public void WhatWasReadIsReadBackUnchanged() => ForAll(s_stored, number =>
    {
        if (PhoneNumber.Read(number) is { } read)
        {
            PhoneNumber.Of(read.Value).ShouldBe(read);
            PhoneNumber.Read(read.Value).ShouldBe(read);
        }
    });

    [Fact]
    public void TheMaskShowsAtMostTheFirstThreeAndTheLastFour() => ForAll(s_stored, number =>
    {
        if (PhoneNumber.Read(number) is { } read)
        {
            var (value, mask) = (read.Value, read.Masked);
            mask.Length.ShouldBe(value.Length);
            mask[^4..].ShouldBe(value[^4..]);
            var shown = mask[..^4].TakeWhile(c => c != '*').Count();
            shown.ShouldBeLessThanOrEqualTo(3);
            mask[..shown].ShouldBe(value[..shown]);
            mask[shown..^4].ShouldAllBe(c => c == '*');
            mask.Count(c => c == '*').ShouldBeGreaterThanOrEqualTo(4);
            read.ToString().ShouldBe(mask); // so that a log line or an interpolation never tells more
        }
    });

    [Fact]
    public void AnyTextIsReadOrNotButNeverThrows() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            if (PhoneNumber.Read(text) is { } read)
            {
                read.Value.All(c => char.IsAsciiDigit(c) || c == '+').ShouldBeTrue();
            }
        }));

    [Theory]
    [InlineData("0571-87654321", "057187654321")]
    [InlineData("+86 571 8765 4321", "057187654321")]
    [InlineData("+44 20 7946 0958", "+442079460958")]
    [InlineData("0044 20 7946 0958", "+442079460958")]
    [InlineData("+1 (415) 555-2671", "+14155552671")]
    public void LandLinesAndForeignNumbersAreRead(string typed, string value) => PhoneNumber.Read(typed)!.Value.Value.ShouldBe(value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("1381234567")]
    [InlineData("138123456789")]
    [InlineData("13812345678 x2")]
    [InlineData("+")]
    [InlineData("+0123456789")]
    [InlineData("+1234567890123456")]
    [InlineData("++8613812345678")]
    [InlineData("一三八一二三四五六七八")]
    public void WhatIsNoNumberIsNone(string? typed) => PhoneNumber.Read(typed).ShouldBeNull();
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.Tests.Kernel;

/// <summary>What cannot be saved or was not filled in is named field by field, in both languages.</summary>
public sealed class ShapeTests
{
    private sealed record Line([StringLength(5)] string Text, [Range(1, 9)] int Count = 1);

    private sealed record Asked(
        [StringLength(10, MinimumLength = 2)] string Name,
        CustomerId Customer,
        string? Free = null,
        [MaxLength(2)] IReadOnlyList<Line>? Lines = null,
        IReadOnlyList<string>? Words = null,
        Line? One = null,
        DateOnly? Day = null);

    private static readonly Asked s_good = new("Anna", CustomerId.New());

    private static IReadOnlyList<string> Faults(object asked)
    {
        var faults = Shape.Of(asked.GetType()).Faults(asked);
        faults.ShouldAllBe(f => f.Zh.Any(c => c >= '\u4e00') && f.En.Length > 0);
        return [.. faults.Select(f => f.Field)];
    }

    [Fact]
    public void WhatIsFilledInRightHasNoFaults() => Faults(s_good with { Free = "行\t两行\r\n😀", Words = ["a"], One = new("x") }).ShouldBeEmpty();

    [Theory]
    [InlineData(0x0000)]
    [InlineData(0x0001)]
    [InlineData(0x001b)]
    [InlineData(0x007f)]
    [InlineData(0x0085)]
    [InlineData(0xd800)]
    [InlineData(0xdc00)]
    [InlineData(0xfffe)]
    [InlineData(0xffff)]
    public void CharactersThatCannotBeSavedAreNamedWhereverTheyStand(int code)
    {
        var bad = "a" + (char)code;
        Faults(s_good with { Name = bad }).ShouldBe(["name"]);
        Faults(s_good with { Free = bad }).ShouldBe(["free"]);
        Faults(s_good with { Words = ["ok", bad] }).ShouldBe(["words[1]"]);
        Faults(s_good with { One = new Line(bad) }).ShouldBe(["one.text"]);
        Faults(s_good with { Lines = [new Line("ok"), new Line(bad)] }).ShouldBe(["lines[1].text"]);
    }

    [Fact]
    public void HalfAPairAtTheEndAndPairsTurnedRoundAreNamed()
    {
        Faults(s_good with { Free = "a\ud83d" }).ShouldBe(["free"]);
        Faults(s_good with { Free = "\ude00\ud83d" }).ShouldBe(["free"]);
        Faults(s_good with { Free = "\ud83d\ude00" }).ShouldBeEmpty();
    }

    [Fact]
    public void LengthsHoldAlsoWhereNoneWasGiven()
    {
        Faults(s_good with { Name = "A" }).ShouldBe(["name"]);
        Faults(s_good with { Name = "12345678901" }).ShouldBe(["name"]);
        Faults(s_good with { Free = new string('x', 2_001) }).ShouldBe(["free"]);
        Faults(s_good with { Words = [new string('x', 2_001)] }).ShouldBe(["words[0]"]);
        Faults(s_good with { Lines = [new("a"), new("b"), new("c")] }).ShouldBe(["lines"]);
    }

    [Fact]
    public void WhatMustBeGivenIsAskedFor()
    {
        Faults(s_good with { Name = null! }).ShouldBe(["name"]);
        Faults(s_good with { Name = " \u3000" }).ShouldBe(["name"]);
        Faults(s_good with { Customer = default }).ShouldBe(["customer"]);
        Faults(s_good with { Lines = [new(null!)] }).ShouldBe(["lines[0].text"]);
        Faults(s_good with { Lines = [new("a"), null!] }).ShouldBe(["lines[1]"]);
        Faults(s_good with { Words = [null!] }).ShouldBe(["words[0]"]);
        Faults(s_good with { Lines = [new("a", 10), new("toolong", 0)] }).ShouldBe(["lines[0].count", "lines[1].text", "lines[1].count"]);
    }

    [Fact]
    public void DaysBeyondTheHousesReckoningAreNamed()
    {
        Faults(s_good with { Day = DateOnly.MinValue }).ShouldBe(["day"]);
        Faults(s_good with { Day = DateOnly.MaxValue }).ShouldBe(["day"]);
        Faults(s_good with { Day = new DateOnly(1899, 12, 31) }).ShouldBeEmpty();
    }
}

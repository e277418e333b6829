using Yangke.People.Search;

namespace Yangke.Tests.People.Search;

public sealed class PinyinTests
{
    [Theory]
    [InlineData('王', "wang")]
    [InlineData('明', "ming")]
    [InlineData('乐', "le")]
    [InlineData('单', "dan")]
    public void TheUsualReadingStandsFirst(char character, string reading) =>
        Pinyin.Readings(character)[0].ShouldBe(reading);

    [Fact]
    public void UmlautIsSpelledInThreeWays()
    {
        Pinyin.Readings('吕').ShouldBe(["lv", "lu", "lyu"]);
        Pinyin.Readings('略').ShouldBe(["lve", "lue", "lyue"]);
    }

    [Theory]
    [InlineData("单小明", "shan")]
    [InlineData("曾静", "zeng")]
    [InlineData("仇英", "qiu")]
    [InlineData("解明", "xie")]
    [InlineData("查良镛", "zha")]
    [InlineData("区欧", "ou")]
    [InlineData("尉迟敬德", "yu chi")]
    [InlineData("万俟卨", "mo qi")]
    [InlineData("长孙无忌", "zhang sun")]
    [InlineData("欧阳修", "ou yang")]
    [InlineData("王", "wang")]
    [InlineData("Anna", "")]
    [InlineData("", "")]
    public void ASurnameHasItsOwnReading(string name, string reading) =>
        string.Join(' ', Pinyin.SurnameReading(name)).ShouldBe(reading);

    [Fact]
    public void WhatIsNotInTheTableHasNoReading()
    {
        foreach (var character in "aZ7 ，\0\ud842㐀あ")
        {
            Pinyin.Readings(character).ShouldBeEmpty();
        }
    }

    [Fact]
    public void NearlyEveryCharacterOfTheBlockHasAReadingInPlainLetters()
    {
        var readings = Enumerable.Range(0x4e00, 0x5200).Select(code => Pinyin.Readings((char)code)).ToList();
        readings.Count(known => known.Count > 0).ShouldBeGreaterThan(20_800);
        readings.SelectMany(known => known)
            .ShouldAllBe(sound => sound.Length <= 7 && sound.All(char.IsAsciiLetterLower));
    }
}

using Yangke.People.Demo;

namespace Yangke.Tests.People.Demo;

public sealed class DemoPeopleTests
{
    private const int Many = 200_000;

    private static readonly Lazy<List<DemoPerson>> House = new(() => [.. new DemoPeople(7).Take(Many)]);

    [Fact]
    public void TheSameSeedGivesTheSamePeople()
    {
        new DemoPeople(3).Take(500).ShouldBe(new DemoPeople(3).Take(500));
        new DemoPeople(3).First().ShouldNotBe(new DemoPeople(4).First());
    }

    [Fact]
    public void TheFirstOfASeedStayTheSameForEver() =>
        string.Join(' ', new DemoPeople(1).Take(3).Select(one => $"{one.Name} {one.Birthday:yyyy-MM-dd} {one.Phone}"))
            .ShouldBe(
                "季颖 1991-08-14 17863690883 林宇 2004-06-14 18385638325 王静丽 1979-05-24 15641832592");

    [Theory]
    [InlineData("王", 7.25)]
    [InlineData("李", 7.19)]
    [InlineData("张", 6.83)]
    [InlineData("刘", 5.20)]
    public void SurnamesComeAsOftenAsInLife(string surname, double percent)
    {
        var share = 100.0 * House.Value.Count(one => one.Name.StartsWith(surname, StringComparison.Ordinal)) / Many;
        share.ShouldBe(percent, 0.6);
    }

    [Fact]
    public void NamesHaveTwoToFourCharactersAndRareSurnamesOccur()
    {
        House.Value.ShouldAllBe(one => one.Name.Length >= 2 && one.Name.Length <= 4);
        foreach (var surname in new[] { "单", "仇", "解", "曾", "查", "尉迟", "欧阳" })
        {
            House.Value.ShouldContain(one => one.Name.StartsWith(surname, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void PhonesAreMobileNumbersAndNoTwoAreAlike()
    {
        House.Value.ShouldAllBe(one => one.Phone.Length == 11 && one.Phone[0] == '1' && one.Phone[1] >= '3');
        House.Value.Select(one => one.Phone).Distinct(StringComparer.Ordinal).Count().ShouldBe(Many);
    }

    [Fact]
    public void MostAreWomenOfTheAgeOfCustomersAndFourInTenTellTheirWorkplace()
    {
        (House.Value.Count(one => one.IsWoman) / (double)Many).ShouldBe(0.88, 0.01);
        (House.Value.Count(one => one.Workplace is not null) / (double)Many).ShouldBe(0.4, 0.01);
        House.Value.Min(one => one.Birthday).ShouldBeGreaterThan(new DateOnly(1955, 12, 30));
        House.Value.Max(one => one.Birthday).ShouldBeLessThan(new DateOnly(2008, 1, 2));
    }
}

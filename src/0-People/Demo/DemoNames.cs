using System.Globalization;

namespace Yangke.People.Demo;

/// <summary>Names as often as in life: surnames by the register, given names by the fashion of the decade.</summary>
internal static class DemoNames
{
    private static readonly Draw Surnames = DemoTables.Weighted("surnames");
    private static readonly Fashion[] Women = Fashions("F");
    private static readonly Fashion[] Men = Fashions("M");

    /// <summary>How a given name was made in the years from one on.</summary>
    private sealed record Fashion(int From, double OfOneCharacter, Draw Single, Draw First, Draw Second);

    public static string Surname(Dice dice) => Surnames.One(dice);

    public static string Given(Dice dice, bool woman, int born)
    {
        var fashion = Array.FindLast(woman ? Women : Men, fashion => fashion.From <= born) ?? (woman ? Women : Men)[0];
        if (dice.Chance(fashion.OfOneCharacter))
        {
            return fashion.Single.One(dice);
        }
        var first = fashion.First.One(dice);
        var second = fashion.Second.One(dice);
        // 婷婷 is a name, 建建 hardly: doubles are drawn by chance and kept for women only.
        return first == second && !woman ? first : first + second;
    }

    private static Fashion[] Fashions(string gender) =>
        [.. DemoTables.Rows("givenNames")
            .Where(cells => cells[1] == gender)
            .GroupBy(cells => int.Parse(cells[0], CultureInfo.InvariantCulture))
            .OrderBy(era => era.Key)
            .Select(era => new Fashion(
                era.Key,
                double.Parse(era.First()[2], CultureInfo.InvariantCulture) / 100,
                Kind(era, "single"), Kind(era, "first"), Kind(era, "second")))];

    private static Draw Kind(IEnumerable<string[]> era, string kind) =>
        Draw.Ranked(era.Single(cells => cells[3] == kind)[4]);
}

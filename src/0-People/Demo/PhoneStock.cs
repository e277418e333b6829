using System.Globalization;

namespace Yangke.People.Demo;

/// <summary>Mobile numbers with real prefixes, handed out once each and in no visible order.</summary>
internal sealed class PhoneStock(int seed)
{
    private const int Half = 10_000;
    private static readonly Draw Prefixes = DemoTables.Weighted("prefixes");

    private readonly int[] _given = new int[Prefixes.Count];

    public string Next(Dice dice)
    {
        var place = Prefixes.Place(dice);
        var number = _given[place]++ % (Half * Half);
        return string.Create(CultureInfo.InvariantCulture, $"{Prefixes[place]}{Shuffled(number, place):D8}");
    }

    /// <summary>
    /// The n-th of a hundred million numbers in shuffled order: a Feistel network of four rounds on two halves of
    /// four digits, so that no number comes twice and none need be remembered.
    /// </summary>
    private int Shuffled(int number, int place)
    {
        int left = number / Half, right = number % Half;
        for (var round = 0; round < 4; round++)
        {
            var key = ((ulong)(uint)seed << 32) + (ulong)(place * 4 + round);
            var turn = (int)(Dice.Mixed(Dice.Mixed(key + 1) + (ulong)right) % Half);
            (left, right) = (right, (left + turn) % Half);
        }
        return left * Half + right;
    }
}

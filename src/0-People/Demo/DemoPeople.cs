using System.Collections;

namespace Yangke.People.Demo;

/// <summary>
/// An endless stream of made-up customers; the same seed always gives the same people in the same order, on every
/// machine. Surnames, name fashions and phone prefixes come as often as in life, so that a search for 王 or 138 is
/// as hard here as in a real house.
/// </summary>
public sealed class DemoPeople(int seed) : IEnumerable<DemoPerson>
{
    private const double Women = 0.88;
    private const double TellWorkplace = 0.4;
    private const double HaveNote = 0.12;

    // Age on the first day of 2026: percent of customers and the span of years.
    private static readonly (int Percent, int From, int To)[] Ages =
        [(4, 18, 20), (28, 20, 30), (34, 30, 40), (21, 40, 50), (10, 50, 60), (3, 60, 70)];

    public IEnumerator<DemoPerson> GetEnumerator()
    {
        var dice = new Dice(seed);
        var phones = new PhoneStock(seed);
        while (true)
        {
            var woman = dice.Chance(Women);
            var birthday = Birthday(dice);
            var name = DemoNames.Surname(dice) + DemoNames.Given(dice, woman, birthday.Year);
            var phone = phones.Next(dice);
            var workplace = dice.Chance(TellWorkplace) ? DemoWorkplaces.Workplace(dice) : null;
            var note = dice.Chance(HaveNote) ? DemoWorkplaces.Note(dice) : null;
            yield return new DemoPerson(name, woman, birthday, phone, workplace, note);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static DateOnly Birthday(Dice dice)
    {
        var percent = dice.Below(100);
        foreach (var age in Ages)
        {
            percent -= age.Percent;
            if (percent < 0)
            {
                var days = 1 + age.From * 365.2425 + dice.Part() * (age.To - age.From) * 365.2425;
                return new DateOnly(2026, 1, 1).AddDays(-(int)days);
            }
        }
        throw new InvalidOperationException("The percentages of the ages do not sum to a hundred.");
    }
}

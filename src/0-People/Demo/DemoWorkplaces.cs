using System.Text;

namespace Yangke.People.Demo;

/// <summary>Workplaces by pattern, such as 杭州第二中学, and short notes of the desk.</summary>
internal static class DemoWorkplaces
{
    private static readonly Dictionary<string, Draw> Words = DemoTables.Rows("workplaces")
        .ToDictionary(cells => cells[0], cells => Draw.Ranked(cells[1]), StringComparer.Ordinal);

    public static string Workplace(Dice dice)
    {
        var pattern = Words["pattern"].One(dice);
        var text = new StringBuilder(24);
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] != '{')
            {
                text.Append(pattern[at]);
                continue;
            }
            var end = pattern.IndexOf('}', at);
            text.Append(Words[pattern[(at + 1)..end]].One(dice));
            at = end;
        }
        return text.ToString();
    }

    public static string Note(Dice dice) => Words["note"].One(dice);
}

namespace Yangke.People.Search;

/// <summary>
/// A name as it sounds: one unit per Chinese character or Latin word, each with every way it may be typed.
/// The surname's own reading stands first (单 is shan before dan).
/// </summary>
internal readonly struct Spoken
{
    /// <summary>A name of several polyphones would have dozens of spellings; more than this are never typed.</summary>
    private const int MostVariants = 8;

    private readonly string[][] _readings;

    private Spoken(Folded text, int[] from, string[][] readings)
    {
        Text = text;
        From = from;
        _readings = readings;
    }

    public Folded Text { get; }

    /// <summary>Where each unit begins in the folded text, and one more: its end.</summary>
    public int[] From { get; }

    public int Count => _readings.Length;

    public ReadOnlySpan<string> Readings(int unit) => _readings[unit];

    public static Spoken Name(Folded text)
    {
        var spoken = Of(text);
        var surname = Pinyin.SurnameReading(text.Text);
        for (var unit = 0; unit < surname.Count && unit < spoken.Count; unit++)
        {
            spoken._readings[unit] = FirstOf(surname[unit], spoken._readings[unit]);
        }
        return spoken;
    }

    public static Spoken Of(Folded text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            count += text.IsWordStart(at) ? 1 : 0;
        }
        var from = new int[count + 1];
        from[count] = text.Length;
        for (int at = 0, unit = 0; at < text.Length; at++)
        {
            if (text.IsWordStart(at))
            {
                from[unit++] = at;
            }
        }
        var readings = new string[count][];
        for (var unit = 0; unit < count; unit++)
        {
            var known = Pinyin.ReadingsArray(text.Text[from[unit]]);
            readings[unit] = known.Length > 0 ? known : [text.Text[from[unit]..from[unit + 1]]];
        }
        return new Spoken(text, from, readings);
    }

    /// <summary>
    /// The spellings worth keeping, most likely first: the usual one, then those with one departure from it, then
    /// with two, until there are enough.
    /// </summary>
    public List<string[]> Variants()
    {
        List<string[]> variants = [Array.ConvertAll(_readings, readings => readings[0])];
        List<int> departFrom = [0];
        for (var k = 0; k < variants.Count; k++)
        {
            for (var unit = departFrom[k]; unit < _readings.Length; unit++)
            {
                foreach (var other in _readings[unit].AsSpan(1))
                {
                    if (variants.Count == MostVariants)
                    {
                        return variants;
                    }
                    var variant = (string[])variants[k].Clone();
                    variant[unit] = other;
                    variants.Add(variant);
                    departFrom.Add(unit + 1);
                }
            }
        }
        return variants;
    }

    private static string[] FirstOf(string first, string[] readings) =>
        readings[0] == first ? readings : [first, .. readings.Where(reading => reading != first)];
}

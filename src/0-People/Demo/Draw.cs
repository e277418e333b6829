namespace Yangke.People.Demo;

/// <summary>Words to draw from, each as often as its weight says.</summary>
internal sealed class Draw
{
    private readonly string[] _words;
    private readonly double[] _upTo;

    private Draw(string[] words, double[] weights)
    {
        _words = words;
        _upTo = new double[weights.Length];
        var sum = 0.0;
        for (var k = 0; k < weights.Length; k++)
        {
            _upTo[k] = sum += weights[k];
        }
    }

    public int Count => _words.Length;

    public static Draw Weighted(IEnumerable<(string Word, double Weight)> words)
    {
        var all = words.ToArray();
        return new Draw(Array.ConvertAll(all, one => one.Word), Array.ConvertAll(all, one => one.Weight));
    }

    /// <summary>Words, the commonest first: it comes about six times as often as the twentieth.</summary>
    public static Draw Ranked(string words) =>
        Weighted(words.Split(' ').Select((word, place) => (word, 1.0 / (place + 4))));

    public string One(Dice dice) => _words[Place(dice)];

    public int Place(Dice dice)
    {
        var found = Array.BinarySearch(_upTo, dice.Part() * _upTo[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, _words.Length - 1);
    }

    public string this[int place] => _words[place];
}

using System.Text.Json;
using Yangke.People.Search;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>A search as somebody types it, and which limit it is held to.</summary>
internal sealed record Question(string Text, bool IsShort)
{
    public byte[] Render(string token) => Request.Post(
        "/api/people/find-customers", token, JsonSerializer.Serialize(new { text = Text }));
}

/// <summary>
/// Questions as often as the house would hear them: four in five about a customer drawn at random, so that common names come as
/// often as they are, and one in five of the hundred commonest parts there are.
/// </summary>
internal sealed class Questions
{
    private readonly Random _random;
    private readonly IReadOnlyList<Person> _people;
    private readonly string[] _commonest;
    private readonly string[] _commonestShort;

    public Questions(Crowd crowd, int seed)
    {
        (_random, _people) = (new Random(seed), crowd.All);
        var sample = Enumerable.Range(0, 50_000).Select(_ => One()).ToList();
        _commonest = Commonest(sample.SelectMany(p => Long(p)));
        _commonestShort = Commonest(sample.SelectMany(p => Short(p)));
    }

    /// <summary>Parts of names of two characters and more, initials, pinyin, four digits and more of a phone, member numbers.</summary>
    public Question Next() => new(_random.Next(5) == 0 ? Any(_commonest) : Any([.. Long(One())]), IsShort: false);

    /// <summary>One character, or three digits of a phone.</summary>
    public Question NextShort() => new(_random.Next(5) == 0 ? Any(_commonestShort) : Any([.. Short(One())]), IsShort: true);

    private static IEnumerable<string> Long(Person person)
    {
        yield return person.Name;
        yield return person.Name;
        yield return person.Name[..2];
        yield return person.Name[^2..];
        var spoken = Spoken.Name(Folded.Of(person.Name));
        var initials = string.Concat(Enumerable.Range(0, spoken.Count).Select(u => spoken.Readings(u)[0][0]));
        yield return initials;
        yield return initials[..2];
        yield return string.Concat(Enumerable.Range(0, spoken.Count).Select(u => spoken.Readings(u)[0]));
        yield return spoken.Readings(0)[0] + initials[1..];
        if (person.Phone is { Length: >= 11 } phone)
        {
            yield return phone;
            yield return phone[^4..];
            yield return phone[..4];
            yield return phone[..7];
        }
        yield return person.Seq.ToString("D6");
        if (person.Workplace is { Length: >= 4 } workplace)
        {
            yield return workplace[..4];
        }
    }

    private static IEnumerable<string> Short(Person person)
    {
        foreach (var character in person.Name)
        {
            yield return character.ToString();
        }
        yield return Spoken.Name(Folded.Of(person.Name)).Readings(0)[0][..1];
        if (person.Phone is { Length: >= 11 } phone)
        {
            yield return phone[..3];
            yield return phone[^3..];
            yield return phone[4..7];
        }
    }

    private static string[] Commonest(IEnumerable<string> parts) =>
        [.. parts.CountBy(p => p).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(100).Select(p => p.Key)];

    private Person One() => _people[_random.Next(_people.Count)];

    private string Any(IReadOnlyList<string> of) => of[_random.Next(of.Count)];
}

using System.Text.Json;
using Yangke.People.Search;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>
/// What a search should have answered, found by looking at everybody in scope one by one: no index, no shortcut. An answer is right
/// when every hit is a match of its scope and the ranks shown are the best there are.
/// </summary>
internal static class PlainScan
{
    private const int Size = 20;

    /// <summary>How many of the questions were answered rightly, and the first that was not.</summary>
    public static (int Right, int Asked, string? FirstWrong) Compare(
        int port, string token, IReadOnlyList<Person> scope, IReadOnlyList<Question> questions)
    {
        using var wire = new Wire(port);
        string? wrong = null;
        var right = 0;
        foreach (var question in questions)
        {
            var answer = wire.Send(question.Render(token));
            var expected = Ranks(question.Text, scope);
            var got = Hits(answer.Text);
            var best = expected.Values.Order().Take(Size).ToList();
            var ranks = got.Select(id => expected.GetValueOrDefault(id, int.MaxValue)).ToList();
            if (answer.Status == 200 && ranks.SequenceEqual(best))
            {
                right++;
            }
            else
            {
                var at = ranks.Zip(best).TakeWhile(pair => pair.First == pair.Second).Count();
                wrong ??= $"{question.Text}: {ranks.Count} hits, {best.Count} wanted, the first to differ is no. {at + 1}"
                    + $" ({(at < ranks.Count ? ranks[at] : -1)}, wanted {(at < best.Count ? best[at] : -1)})";
            }
        }
        return (right, questions.Count, wrong);
    }

    private static Dictionary<Guid, int> Ranks(string text, IReadOnlyList<Person> scope)
    {
        var probes = SearchText.Read(text, mayFindByPhonePart: true);
        var halves = scope.Chunk((scope.Count / 2) + 1).AsParallel().WithDegreeOfParallelism(2);
        return halves.SelectMany(half => Matches(probes, half)).ToDictionary(m => m.Id, m => m.Rank);
    }

    private static IEnumerable<(Guid Id, int Rank)> Matches(IReadOnlyList<Probe> probes, Person[] people)
    {
        foreach (var person in people)
        {
            int? best = null;
            foreach (var probe in probes)
            {
                if (probe.Verify(person.Findable) is { } matched && (best is null || matched.Rank < best))
                {
                    best = matched.Rank;
                }
            }
            if (best is { } rank)
            {
                yield return (person.Id, rank);
            }
        }
    }

    private static List<Guid> Hits(string json)
    {
        using var answer = JsonDocument.Parse(json);
        return answer.RootElement.TryGetProperty("hits", out var hits)
            ? [.. hits.EnumerateArray().Select(h => h.GetProperty("customer").GetGuid())] : [];
    }
}

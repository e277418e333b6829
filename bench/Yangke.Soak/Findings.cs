using System.Collections.Concurrent;

namespace Yangke.Soak;

/// <summary>What was found wrong; the first of each kind is told in full, the rest counted.</summary>
internal sealed class Findings
{
    private readonly ConcurrentDictionary<string, (int Times, string First)> _all = new();

    public int Count => _all.Count;

    public void Add(string kind, string detail) =>
        _all.AddOrUpdate(kind, _ => (1, detail), (_, was) => (was.Times + 1, was.First));

    public void Say()
    {
        foreach (var (kind, (times, first)) in _all)
        {
            Console.WriteLine($"FINDING  {kind} ({times} times)\n         {first}");
        }
    }
}

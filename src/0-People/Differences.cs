namespace Yangke.People;

/// <summary>What a correction changed, field by field; what stayed the same is not named.</summary>
internal static class Differences
{
    public static IReadOnlyList<Change> Of(params IEnumerable<(string Field, string? From, string? To)> fields) =>
        [.. fields.Where(f => f.From != f.To).Select(f => new Change(f.Field, f.From, f.To))];
}

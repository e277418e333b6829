using Yangke.People.Search;

namespace Yangke.People;

/// <summary>
/// The index gives each probe's newest candidates, the table their rows as far as they may be seen. Where scopes are dear to ask for,
/// candidates are mostly seen anyway, and the index is asked about the scope only for a probe whose candidates lay too often outside.
/// </summary>
internal sealed class SearchRows(ClinicDb db, Func<ClinicDb, long[], IAsyncEnumerable<SearchRow>> read, Scope scope, int size)
{
    // Twice a page: some candidates turn out not to match, some may not be seen.
    private readonly int _perProbe = size * 2;

    private readonly IReadOnlyList<string> _scopes = ScopeGrams.Seen(scope);
    private readonly HashSet<long> _seen = [];
    private ILookup<Probe, long> _found = Array.Empty<Probe>().ToLookup(probe => probe, _ => 0L);

    /// <summary>Of each probe's newest candidates those who may be seen and were not read before.</summary>
    public async Task<IReadOnlyList<SearchRow>> Newest(IReadOnlyList<Probe> probes)
    {
        var found = await Find(probes, db.Engine.Grams.ScopesAreCheap ? _scopes : []);
        _found = found.ToLookup(hit => probes[hit.Query], hit => hit.Row);
        return await Look(found);
    }

    /// <summary>The probes that had more to offer than was looked at, and too little of that to be seen.</summary>
    public IEnumerable<Probe> TooFew(IReadOnlyList<Probe> probes) => probes.Where(probe =>
        _scopes.Count > 0 && !db.Engine.Grams.ScopesAreCheap && _found[probe].Count() == _perProbe && _found[probe].Count(_seen.Contains) <= size);

    /// <summary>A probe's newest candidates within the scope.</summary>
    public async Task<IReadOnlyList<SearchRow>> Within(Probe probe) => await Look(await Find([probe], _scopes));

    private Task<IReadOnlyList<FoundRow>> Find(IReadOnlyList<Probe> probes, IReadOnlyList<string> scopes) => db.Engine.Grams.Find(
        db, Customer.SearchIndex, [.. probes.Select(probe => new GramQuery(probe.Tokens, probe.Prefix, [.. probe.OneOf]))], scopes, _perProbe);

    private async Task<IReadOnlyList<SearchRow>> Look(IEnumerable<FoundRow> found)
    {
        var numbers = found.Select(hit => hit.Row).Where(row => !_seen.Contains(row)).Distinct().ToArray();
        if (numbers.Length == 0)
        {
            return [];
        }
        List<SearchRow> rows = [];
        await foreach (var row in read(db, numbers))
        {
            rows.Add(row);
        }
        _seen.UnionWith(rows.Select(row => row.Seq));
        return rows;
    }
}

/// <summary>A candidate as the search reads it.</summary>
internal sealed record SearchRow(
    CustomerId Id, long Seq, string Name, PhoneNumber? Phone, Gender Gender, DateOnly? Birthday, string? Workplace, string BranchName)
{
    public Findable Findable { get; } = new(
        Name, Phones: Phone is { } phone ? [phone.Value] : [], MemberNumber: Customer.MemberNumberOf(Seq), Workplace: Workplace);
}

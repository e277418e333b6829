namespace Yangke.People;

/// <summary>What retention must know of a customer.</summary>
internal sealed record RetentionCustomer(CustomerId Id, long Seq, DateTime RegisteredAt, DateTime? ErasedAt, bool IsHeld)
{
    public DateTime LastContact { get; init; } = RegisteredAt;
}

/// <summary>
/// Some customers in the order they were registered and how long each kind of data has stood on their files, read in a handful of
/// questions for all of them.
/// </summary>
internal sealed class RetentionBatch
{
    public const int SoonDays = 30;
    private readonly Dictionary<(string Rule, CustomerId Customer), List<DateTime>> _standing = [];
    private readonly DateTime _now;

    private RetentionBatch(IReadOnlyList<RetentionCustomer> customers, DateTime now) => (Customers, _now) = (customers, now);

    public IReadOnlyList<RetentionCustomer> Customers { get; }

    public static async Task<RetentionBatch> Read(
        IReadOnlyList<CustomerPiece> pieces, IReadOnlyList<RetentionLine> lines, long afterSeq, int most, Act act)
    {
        var today = HouseDay.Of(act.Now);
        HoldKind[] legal = [HoldKind.Dispute, HoldKind.AdverseEvent];
        var found = await act.Db.Set<Customer>().Where(c => c.Seq > afterSeq).OrderBy(c => c.Seq).Take(most)
            .Select(c => new RetentionCustomer(c.Id, c.Seq, c.RegisteredAt, c.ErasedAt, act.Db.Set<Hold>().Any(h =>
                h.Customer == c.Id && legal.Contains(h.Kind) && h.LiftedAt == null && (h.Until == null || h.Until >= today))))
            .ToListAsync();
        if (found.Count == 0)
        {
            return new RetentionBatch(found, act.Now);
        }
        var ids = found.ConvertAll(c => c.Id);
        var kept = await act.Db.Set<MergedCustomer>().Where(m => ids.Contains(m.Kept)).ToDictionaryAsync(m => m.Id, m => m.Kept);
        List<CustomerId> known = [.. ids, .. kept.Keys]; // not nullable: a list that may hold nothing is searched for without an index
        var contacts = (await act.Db.Set<JournalEntry>().Where(e => e.Customer != null && known.Contains(e.Customer.Value) && e.Staff != null)
            .GroupBy(e => e.Customer).Select(g => new { g.Key, Last = g.Max(e => e.At) }).ToListAsync())
            .GroupBy(c => kept.GetValueOrDefault(c.Key!.Value, c.Key!.Value)).ToDictionary(g => g.Key, g => g.Max(c => c.Last));
        var batch = new RetentionBatch(
            found.ConvertAll(c => contacts.TryGetValue(c.Id, out var last) && last > c.RegisteredAt ? c with { LastContact = last } : c), act.Now);
        foreach (var line in lines)
        {
            await batch.Stands([.. pieces.Where(p => p.Rule == line.Rule)], line, kept, act);
        }
        return batch;
    }

    /// <summary>The instant before which something must have been written, or she last been in touch, for its time to be over.</summary>
    public DateTime Cutoff(RetentionLine line) => _now.AddMonths(-line.Months);

    /// <summary>How much of a customer's has had its time by this rule, and how much more will have had it within thirty days.</summary>
    public (int Due, int Soon) Of(RetentionCustomer customer, RetentionLine line)
    {
        if (!_standing.TryGetValue((line.Rule, customer.Id), out var all))
        {
            return (0, 0);
        }
        var since = Since(customer, line.Rule);
        var due = all.Count(at => (since ?? at) < Cutoff(line));
        return (due, all.Count(at => (since ?? at) < Cutoff(line).AddDays(SoonDays)) - due);
    }

    /// <summary>Since when it counts for all of hers alike; null where each value counts for itself.</summary>
    private static DateTime? Since(RetentionCustomer customer, string rule) => RetentionRules.Find(rule)!.From switch
    {
        RetentionFrom.LastContact => customer.LastContact,
        RetentionFrom.Erased => customer.ErasedAt ?? CustomerPiece.Never,
        _ => null,
    };

    private async Task Stands(List<CustomerPiece> pieces, RetentionLine line, Dictionary<CustomerId, CustomerId> kept, Act act)
    {
        var before = Cutoff(line).AddDays(SoonDays);
        var concerned = Customers.Where(c => (Since(c, line.Rule) ?? DateTime.MinValue) < before).Select(c => c.Id).ToHashSet();
        if (concerned.Count == 0)
        {
            return;
        }
        DateTime? writtenBefore = RetentionRules.Find(line.Rule)!.From == RetentionFrom.Written ? before : null;
        foreach (var piece in pieces)
        {
            foreach (var one in await piece.On(concerned, writtenBefore, act))
            {
                Add(line.Rule, one.Customer, one.Since);
            }
        }
        // What a later value replaced stands in the journal still, and has its time too.
        var facts = pieces.SelectMany(p => p.Facts).Distinct(StringComparer.Ordinal).ToList();
        List<CustomerId> known = [.. concerned, .. kept.Where(k => concerned.Contains(k.Value)).Select(k => k.Key)];
        var end = writtenBefore ?? CustomerPiece.Never;
        var told = facts.Count == 0 ? [] : await act.Db.Set<JournalEntry>()
            .Where(e => e.Customer != null && known.Contains(e.Customer.Value) && e.Body != null && facts.Contains(e.Fact) && e.At < end)
            .Select(e => new { Customer = e.Customer!.Value, e.At, e.Fact, Body = e.Body! }).ToListAsync();
        HashSet<Guid> none = [];
        foreach (var entry in told.OrderBy(e => e.At).Where(e => Blanking.Speaks(pieces, e.Fact, e.Body, none)))
        {
            var customer = kept.GetValueOrDefault(entry.Customer, entry.Customer);
            if (!_standing.ContainsKey((line.Rule, customer)))
            {
                Add(line.Rule, customer, entry.At);
            }
        }
    }

    private void Add(string rule, CustomerId customer, DateTime since)
    {
        var key = (rule, customer);
        (_standing.TryGetValue(key, out var all) ? all : _standing[key] = []).Add(since);
    }
}

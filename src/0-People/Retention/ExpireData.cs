using System.Diagnostics;

namespace Yangke.People;

/// <summary>
/// Every night at three: what has been kept long enough goes (ORG-5). It walks over all customers batch by batch, each a delivery of
/// its own that holds the writer for a moment, and comes back at once until the walk is over.
/// </summary>
internal sealed class ExpireData(IEnumerable<ICustomerPart> parts) : IRecurring
{
    public const string Subscriber = "people.expire-data";
    public const int AtHour = 3;
    private const int CustomersLimit = 250;
    private const int ValuesLimit = 500;
    private static readonly TimeSpan s_taking = TimeSpan.FromMilliseconds(20);
    private readonly IReadOnlyList<CustomerPiece> _pieces = [.. parts.SelectMany(p => p.Pieces).Where(p => p.Rule is not null)];

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task<DateTime> Again(DateTime due, Act act)
    {
        if (await act.Db.Set<RetentionRun>().AnyAsync(r => r.EndedAt == null))
        {
            return act.Now;
        }
        var today = HouseDay.Start(HouseDay.Of(act.Now)).AddHours(AtHour);
        return today > act.Now ? today : HouseDay.Start(HouseDay.Of(act.Now).AddDays(1)).AddHours(AtHour);
    }

    public async Task Run(Act act)
    {
        var started = Stopwatch.GetTimestamp();
        var run = await act.Db.Set<RetentionRun>().AsTracking().SingleOrDefaultAsync(r => r.EndedAt == null);
        if (run is null)
        {
            run = new RetentionRun(RetentionRunId.New(), !await act.Db.Set<RetentionRun>().AnyAsync(), act.Now);
            act.Db.Add(run);
            await act.Flush(); // before its lines
        }
        var lines = await Lines(run, act);
        var batch = await RetentionBatch.Read(_pieces, lines, run.AfterSeq, CustomersLimit, act);
        var (seq, values, taking) = (run.AfterSeq, 0, Stopwatch.GetTimestamp());
        foreach (var customer in batch.Customers)
        {
            foreach (var line in lines)
            {
                values += await One(customer, line, run.OnlyLooks, batch, act);
            }
            seq = customer.Seq;
            if (values >= ValuesLimit || (values > 0 && Stopwatch.GetElapsedTime(taking) > s_taking))
            {
                break;
            }
        }
        if (batch.Customers.Count < CustomersLimit && (batch.Customers.Count == 0 || batch.Customers[^1].Seq == seq))
        {
            run.End(act.Now);
        }
        await act.Flush();
        run.Came(seq, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task<int> One(RetentionCustomer customer, RetentionLine line, bool onlyLooks, RetentionBatch batch, Act act)
    {
        var (due, soon) = batch.Of(customer, line);
        if (soon > 0)
        {
            line.Soon(soon);
        }
        if (due > 0 && customer.IsHeld)
        {
            line.Held();
            return 0;
        }
        if (due > 0 && onlyLooks)
        {
            line.Went(due);
            return 0;
        }
        if (due == 0)
        {
            return 0;
        }
        var kind = RetentionRules.Find(line.Rule)!;
        var pieces = _pieces.Where(p => p.Rule == line.Rule).ToList();
        var (rows, blanked) = await act.Take(customer.Id, pieces, kind.From == RetentionFrom.Written ? batch.Cutoff(line) : null);
        var went = Math.Max(rows, due);
        await Erasure.Cover(act, customer.Id, blanked, (id, branch, entries) =>
            new DataExpired(id, branch, line.Rule, id == customer.Id ? went : 0, entries));
        line.Went(went);
        return went;
    }

    /// <summary>A line for each rule, at the length it has now: a rule changed while a run is on its way holds from the next batch.</summary>
    private static async Task<IReadOnlyList<RetentionLine>> Lines(RetentionRun run, Act act)
    {
        var rules = await act.Db.Set<RetentionRule>().ToDictionaryAsync(r => r.Code, r => r.Months);
        var standing = await act.Db.Set<RetentionLine>().AsTracking().Where(l => l.Run == run.Id).ToDictionaryAsync(l => l.Rule);
        List<RetentionLine> lines = [];
        foreach (var kind in RetentionRules.All)
        {
            var months = rules.GetValueOrDefault(kind.Code, kind.Shipped);
            if (!standing.TryGetValue(kind.Code, out var line))
            {
                line = new RetentionLine(run.Id, kind.Code, months);
                act.Db.Add(line);
            }
            line.Keep(months);
            lines.Add(line);
        }
        return lines;
    }
}

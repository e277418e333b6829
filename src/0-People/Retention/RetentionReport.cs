namespace Yangke.People;

/// <summary>How long each kind of data is kept, what goes next, and what the last thirty runs took (ORG-5).</summary>
[Needs(Permissions.SeeRetention)]
public sealed record RetentionReport : IQuery<RetentionReportAnswer>;

/// <summary>The rules, the runs newest first, and when the next begins.</summary>
public sealed record RetentionReportAnswer(
    IReadOnlyList<RetentionRuleRow> Rules, IReadOnlyList<RetentionRunRow> Runs, DateTime? CountedAt, DateTime NextAt, IReadOnlyList<string> May);

/// <summary>One rule, its bounds in months, and what it takes within thirty days as counted by the last run.</summary>
public sealed record RetentionRuleRow(
    string Rule, int Version, RetentionFrom From, int Months, int Least, int Most, int Shipped, int SoonValues, int SoonCustomers, int HeldCustomers);

/// <summary>One run; one that only looked took nothing.</summary>
public sealed record RetentionRunRow(
    RetentionRunId Run, DateTime StartedAt, DateTime? EndedAt, bool OnlyLooks, int Batches, long BusyMs, long LongestMs, IReadOnlyList<RetentionLineRow> Lines);

/// <summary>What one rule took in a run, of how many customers, and of how many a hold kept it.</summary>
public sealed record RetentionLineRow(string Rule, int Months, int Values, int Customers, int HeldCustomers);

internal sealed class RetentionReportHandler : IHandle<RetentionReport, RetentionReportAnswer>
{
    private const int Most = 30;

    public async Task<RetentionReportAnswer> Handle(RetentionReport asked, Act act)
    {
        var rules = await act.Db.Set<RetentionRule>().ToDictionaryAsync(r => r.Code);
        var rows = await (
            from run in act.Db.Set<RetentionRun>().OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Take(Most)
            from line in act.Db.Set<RetentionLine>().Where(l => l.Run == run.Id).DefaultIfEmpty()
            select new { Run = run, Line = line }).ToListAsync();
        var runs = rows.GroupBy(r => r.Run.Id).Select(g => (g.First().Run, Lines: g.Select(r => r.Line).OfType<RetentionLine>().ToList()))
            .OrderByDescending(r => r.Run.StartedAt).ThenByDescending(r => r.Run.Id.Value).ToList();
        var counted = runs.Find(r => r.Run.EndedAt is not null);
        var today = HouseDay.Start(HouseDay.Of(act.Now)).AddHours(ExpireData.AtHour);
        return new RetentionReportAnswer(
            [.. RetentionRules.All.Where(k => rules.ContainsKey(k.Code))
                .Select(k => Rule(k, rules[k.Code], counted.Run, counted.Lines?.Find(l => l.Rule == k.Code)))],
            [.. runs.Select(r => new RetentionRunRow(
                r.Run.Id, r.Run.StartedAt, r.Run.EndedAt, r.Run.OnlyLooks, r.Run.Batches, r.Run.BusyMs, r.Run.LongestMs,
                [.. RetentionRules.All.SelectMany(k => r.Lines.Where(l => l.Rule == k.Code))
                    .Select(l => new RetentionLineRow(l.Rule, l.Months, l.GoneValues, l.GoneCustomers, l.HeldCustomers))]))],
            counted.Run?.EndedAt, today > act.Now ? today : today.AddDays(1),
            act.Actor.May(Permissions.SetRetention) && !act.Actor.ByToken ? ["people.change-retention"] : []);
    }

    /// <summary>A run that only looked left standing what it counted: that goes with the next night.</summary>
    private static RetentionRuleRow Rule(RetentionKind kind, RetentionRule rule, RetentionRun? counted, RetentionLine? line)
    {
        var waits = counted?.OnlyLooks == true && line is not null;
        return new RetentionRuleRow(
            kind.Code, rule.Version, kind.From, rule.Months, kind.Least, kind.Most, kind.Shipped,
            (line?.SoonValues ?? 0) + (waits ? line!.GoneValues : 0), (line?.SoonCustomers ?? 0) + (waits ? line!.GoneCustomers : 0),
            line?.HeldCustomers ?? 0);
    }
}

namespace Yangke.People;

/// <summary>Identity of a run of retention.</summary>
public readonly record struct RetentionRunId(Guid Value) : IId<RetentionRunId>
{
    public static RetentionRunId Of(Guid value) => new(value);
    public static RetentionRunId New() => new(Kernel.Ids.New());
}

/// <summary>
/// One walk over all customers in the order they were registered, batch by batch. The first there ever is, and one asked for after a
/// rule was changed, only looks: it counts what the next night would take.
/// </summary>
internal sealed class RetentionRun : Entity<RetentionRunId>
{
    public RetentionRun(RetentionRunId id, bool onlyLooks, DateTime startedAt) => (Id, OnlyLooks, StartedAt) = (id, onlyLooks, startedAt);

    public bool OnlyLooks { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>The number of the customer it has come to.</summary>
    public long AfterSeq { get; private set; }

    public int Batches { get; private set; }

    /// <summary>How long its batches took together, and the longest of them.</summary>
    public long BusyMs { get; private set; }

    public long LongestMs { get; private set; }

    public void Came(long seq, long tookMs) =>
        (AfterSeq, Batches, BusyMs, LongestMs) = (seq, Batches + 1, BusyMs + tookMs, Math.Max(LongestMs, tookMs));

    public void End(DateTime at) => EndedAt = at;
}

/// <summary>What a run did by one rule: how much went, of how many customers, what a hold kept, what follows within thirty days.</summary>
internal sealed class RetentionLine(RetentionRunId run, string rule, int months)
{
    public RetentionRunId Run { get; private set; } = run;

    public string Rule { get; private set; } = rule;

    public int Months { get; private set; } = months;

    public int GoneValues { get; private set; }

    public int GoneCustomers { get; private set; }

    public int HeldCustomers { get; private set; }

    public int SoonValues { get; private set; }

    public int SoonCustomers { get; private set; }

    public void Keep(int months) => Months = months;

    public void Went(int values) => (GoneValues, GoneCustomers) = (GoneValues + values, GoneCustomers + 1);

    public void Held() => HeldCustomers++;

    public void Soon(int values) => (SoonValues, SoonCustomers) = (SoonValues + values, SoonCustomers + 1);
}

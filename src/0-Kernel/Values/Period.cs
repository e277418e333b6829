namespace Yangke.Kernel;

/// <summary>A stretch of time in UTC that includes its start and excludes its end; never empty, never backwards.</summary>
public readonly record struct Period
{
    public Period(DateTime from, DateTime to)
    {
        if (from.Kind != DateTimeKind.Utc || to.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("a period is in UTC", nameof(from));
        }
        if (to <= from)
        {
            throw new ArgumentException("a period ends after it starts", nameof(to));
        }
        (From, To) = (from, to);
    }

    public DateTime From { get; }

    public DateTime To { get; }

    public TimeSpan Length => To - From;

    public bool Contains(DateTime at) => From <= at && at < To;

    /// <summary>Two periods that only touch do not overlap: a room is free the minute the last guest leaves.</summary>
    public bool Overlaps(Period other) => From < other.To && other.From < To;

    public Period? Shared(Period other) => Overlaps(other)
        ? new Period(From > other.From ? From : other.From, To < other.To ? To : other.To)
        : null;
}

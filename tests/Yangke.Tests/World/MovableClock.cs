namespace Yangke.Tests;

/// <summary>The machine's clock in a test: stands still until it is moved.</summary>
public sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>A Monday afternoon in Hangzhou.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}

using FsCheck;
using FsCheck.Fluent;

namespace Yangke.Tests.Kernel;

public sealed class PeriodTests
{
    private static readonly DateTime s_start = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Arbitrary<Period> s_periods = Arb.From(
        from start in Gen.Choose(0, 20)
        from length in Gen.Choose(1, 10)
        select new Period(s_start.AddMinutes(start), s_start.AddMinutes(start + length)));

    [Fact]
    public void TwoOverlapExactlyWhenSomeInstantLiesInBoth() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(s_periods, s_periods, (a, b) =>
        {
            var both = Enumerable.Range(0, 40).Select(m => s_start.AddMinutes(m)).Where(m => a.Contains(m) && b.Contains(m)).ToList();
            a.Overlaps(b).ShouldBe(both.Count > 0);
            b.Overlaps(a).ShouldBe(both.Count > 0);
            (a.Shared(b) is { } shared ? (shared.From, shared.Length.TotalMinutes) : default)
                .ShouldBe(both.Count > 0 ? (both[0], both.Count) : default);
        }));

    [Fact]
    public void ARoomIsFreeTheMinuteTheLastGuestLeaves()
    {
        var first = new Period(s_start, s_start.AddHours(1));
        var next = new Period(s_start.AddHours(1), s_start.AddHours(2));
        first.Overlaps(next).ShouldBeFalse();
        first.Shared(next).ShouldBeNull();
        first.Contains(s_start).ShouldBeTrue();
        first.Contains(first.To).ShouldBeFalse();
    }

    [Fact]
    public void NeverEmptyNeverBackwardsAlwaysUtc()
    {
        Should.Throw<ArgumentException>(() => new Period(s_start, s_start));
        Should.Throw<ArgumentException>(() => new Period(s_start.AddSeconds(1), s_start));
        Should.Throw<ArgumentException>(() => new Period(DateTime.SpecifyKind(s_start, DateTimeKind.Local), s_start.AddHours(1)));
        Should.Throw<ArgumentException>(() => new Period(s_start, DateTime.SpecifyKind(s_start.AddHours(1), DateTimeKind.Unspecified)));
    }
}

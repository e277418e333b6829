using FsCheck;
using FsCheck.Fluent;

namespace Yangke.Tests.Kernel;

public sealed class MoneyTests
{
    private static readonly Arbitrary<long> s_amounts = Arb.From(Gen.OneOf(
        Gen.Choose(-1_000_000, 1_000_000).Select(n => (long)n), Gen.Elements(0L, 1, -1, long.MaxValue, long.MinValue, long.MaxValue - 1)));

    private static readonly Arbitrary<int[]> s_weights = Arb.From(
        Gen.OneOf(Gen.Choose(0, 100), Gen.Elements(0, 1, int.MaxValue)).NonEmptyListOf().Select(w => (int[])[.. w, 1]));

    private static void ForAll(Action<long, int[]> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(s_amounts, s_weights, law));

    [Fact]
    public void PartsAlwaysSumToTheWhole() => ForAll((minor, weights) =>
        new Money(minor).Split(weights).Aggregate((Int128)0, (sum, part) => sum + part.Minor).ShouldBe(minor));

    [Fact]
    public void NoPartHasTheOtherSign() => ForAll((minor, weights) =>
        new Money(minor).Split(weights).ShouldAllBe(part => part.Minor == 0 || Math.Sign(part.Minor) == Math.Sign(minor)));

    [Fact]
    public void NoPartIsAUnitOffItsShare() => ForAll((minor, weights) =>
    {
        var total = weights.Sum(w => (long)w);
        var parts = new Money(minor).Split(weights);
        for (var i = 0; i < weights.Length; i++)
        {
            Int128.Abs(((Int128)parts[i].Minor * total) - ((Int128)minor * weights[i])).ShouldBeLessThan(total);
        }
    });

    [Fact]
    public void AHeavierWeightNeverGetsLess() => ForAll((minor, weights) =>
    {
        var parts = new Money(minor).Split(weights);
        for (var i = 1; i < weights.Length; i++)
        {
            if (weights[i - 1] > weights[i])
            {
                Int128.Abs(parts[i - 1].Minor).ShouldBeGreaterThanOrEqualTo(Int128.Abs(parts[i].Minor));
            }
        }
    });

    [Fact]
    public void TiesGoToTheFirst() => new Money(100).Split(1, 1, 1).ShouldBe([new Money(34), new Money(33), new Money(33)]);

    [Fact]
    public void SumsOverflowLoudly()
    {
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Should.Throw<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Should.Throw<OverflowException>(() => -new Money(long.MinValue));
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) * 2);
        Should.Throw<OverflowException>(() => Money.Yuan(long.MaxValue / 10));
        Should.Throw<ArgumentException>(() => new Money(1).Split(0, 0));
        Should.Throw<ArgumentException>(() => new Money(1).Split(1, -1));
        Should.Throw<ArgumentException>(() => new Money(1).Split());
    }

    [Fact]
    public void OrderIsThatOfTheAmounts() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(s_amounts, s_amounts, (a, b) =>
    {
        var (x, y) = (new Money(a), new Money(b));
        bool[] said = [x < y, x > y, x <= y, x >= y];
        said.ShouldBe([a < b, a > b, a <= b, a >= b]);
        x.CompareTo(y).ShouldBe(a.CompareTo(b));
    }));

    [Theory]
    [InlineData(0, "¥0.00")]
    [InlineData(5, "¥0.05")]
    [InlineData(-123456, "-¥1234.56")]
    [InlineData(long.MinValue, "-¥92233720368547758.08")]
    public void ItIsWrittenInYuan(long minor, string text) => new Money(minor).ToString().ShouldBe(text);
}

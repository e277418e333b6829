namespace Yangke.Kernel;

/// <summary>
/// An exact amount in the house currency's smallest unit (分). Sums overflow loudly; nothing is ever rounded away:
/// <see cref="Split"/> hands out every last unit.
/// </summary>
public readonly record struct Money(long Minor) : IComparable<Money>
{
    public static readonly Money Zero;

    public static Money Yuan(long yuan) => new(checked(yuan * 100));

    public static Money operator +(Money a, Money b) => new(checked(a.Minor + b.Minor));
    public static Money operator -(Money a, Money b) => new(checked(a.Minor - b.Minor));
    public static Money operator -(Money a) => new(checked(-a.Minor));
    public static Money operator *(Money a, int times) => new(checked(a.Minor * times));
    public static bool operator <(Money a, Money b) => a.Minor < b.Minor;
    public static bool operator >(Money a, Money b) => a.Minor > b.Minor;
    public static bool operator <=(Money a, Money b) => a.Minor <= b.Minor;
    public static bool operator >=(Money a, Money b) => a.Minor >= b.Minor;

    public int CompareTo(Money other) => Minor.CompareTo(other.Minor);

    /// <summary>
    /// Parts in proportion to <paramref name="weights"/> (largest remainder, ties to the first): they always sum to the whole.
    /// </summary>
    public IReadOnlyList<Money> Split(params ReadOnlySpan<int> weights)
    {
        long total = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            total += weight;
        }
        ArgumentOutOfRangeException.ThrowIfZero(total, nameof(weights));

        var parts = new Money[weights.Length];
        var rest = new (Int128 Remainder, int At)[weights.Length];
        var left = Minor;
        for (var i = 0; i < weights.Length; i++)
        {
            var (share, remainder) = Int128.DivRem((Int128)Minor * weights[i], total);
            parts[i] = new Money((long)share);
            rest[i] = (Int128.Abs(remainder), i);
            left -= (long)share;
        }
        Array.Sort(rest, (a, b) => a.Remainder != b.Remainder ? b.Remainder.CompareTo(a.Remainder) : a.At.CompareTo(b.At));
        for (var i = 0; left != 0; i++, left -= Math.Sign(Minor))
        {
            parts[rest[i].At] += new Money(Math.Sign(Minor));
        }
        return parts;
    }

    public override string ToString() => $"{(Minor < 0 ? "-" : "")}¥{Int128.Abs(Minor) / 100}.{Int128.Abs(Minor) % 100:00}";
}

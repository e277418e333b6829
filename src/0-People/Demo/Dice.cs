namespace Yangke.People.Demo;

/// <summary>
/// Random numbers that stay the same in every version of the framework: SplitMix64 (Steele, Lea, Flood,
/// "Fast splittable pseudorandom number generators", 2014).
/// </summary>
internal sealed class Dice(int seed)
{
    private ulong _state = Mixed((ulong)(uint)seed);

    /// <summary>At least 0, less than 1.</summary>
    public double Part() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int limit) => (int)(Part() * limit);

    public bool Chance(double probability) => Part() < probability;

    /// <summary>Spreads a number over all 64 bits; different numbers stay different.</summary>
    internal static ulong Mixed(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
        number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
        return number ^ (number >> 31);
    }

    private ulong Next() => Mixed(_state += 0x9e3779b97f4a7c15);
}

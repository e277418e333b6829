namespace Yangke.Btyd;

/// <summary>
/// A seeded stream of random numbers whose values never change between versions or machines:
/// xoshiro256** (Blackman &amp; Vigna 2018) seeded by SplitMix64, with the distributions the models need.
/// </summary>
public sealed class RandomStream
{
    private ulong _a, _b, _c, _d;

    public RandomStream(long seed)
    {
        var state = unchecked((ulong)seed);
        (_a, _b, _c, _d) = (SplitMix(ref state), SplitMix(ref state), SplitMix(ref state), SplitMix(ref state));
    }

    /// <summary>Uniform on (0, 1), never 0 or 1.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [low, high].</summary>
    public int Whole(int low, int high) => low + (int)(Uniform() * (high - low + 1));

    /// <summary>Exponential with the given rate.</summary>
    public double Exponential(double rate) => -Math.Log(Uniform()) / rate;

    /// <summary>Standard normal (Marsaglia's polar method).</summary>
    public double Normal()
    {
        while (true)
        {
            var (u, v) = (2 * Uniform() - 1, 2 * Uniform() - 1);
            var s = u * u + v * v;
            if (s is < 1 and > 0)
            {
                return u * Math.Sqrt(-2 * Math.Log(s) / s);
            }
        }
    }

    /// <summary>ln of a Gamma(shape, 1) variate (Marsaglia &amp; Tsang 2000); in logs, so that tiny shapes do not underflow.</summary>
    public double LogGamma(double shape)
    {
        if (shape < 1)
        {
            return LogGamma(shape + 1) + Math.Log(Uniform()) / shape;
        }

        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + c * x;
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            if (Math.Log(Uniform()) < 0.5 * x * x + d - d * v + d * Math.Log(v))
            {
                return Math.Log(d * v);
            }
        }
    }

    /// <summary>Gamma with shape and rate.</summary>
    public double Gamma(double shape, double rate) => Math.Exp(LogGamma(shape)) / rate;

    /// <summary>Beta(a, b).</summary>
    public double Beta(double a, double b) => GammaFunction.Logistic(LogGamma(a) - LogGamma(b));

    private ulong Next()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

using System.Globalization;

namespace Yangke.Btyd;

/// <summary>
/// Customers who behave exactly as a model says: joined on a random day of the first twelve weeks of a calibration of 39
/// weeks (the frame of the CDNOW sample), or any other frame.
/// </summary>
/// <param name="model">The behaviour.</param>
/// <param name="spend">What they spend; null for none.</param>
/// <param name="seed">Equal seeds give equal customers.</param>
public sealed class Simulation(PurchaseProcess model, GammaGamma? spend, long seed)
{
    private readonly RandomStream _random = new(seed);
    private readonly List<double> _times = [];

    /// <summary>Shortest and longest time under observation, in days.</summary>
    public (int Shortest, int Longest) Days { get; init; } = (189, 272);

    /// <summary>
    /// One customer: weeks of all purchases after the first, up to <paramref name="weeks"/>. The list is reused by the next.
    /// </summary>
    public IReadOnlyList<double> Purchases(double weeks)
    {
        _times.Clear();
        if (model is BetaGeometric family)
        {
            Geometric(family, weeks);
        }
        else
        {
            Leaving((ParetoNbd)model, weeks);
        }

        return _times;
    }

    /// <summary>The summary of one new customer after a whole number of days, times as they fall.</summary>
    public History Customer(out double mean)
    {
        var weeks = _random.Whole(Days.Shortest, Days.Longest) / 7.0;
        var times = Purchases(weeks);
        mean = times.Count == 0 || spend is null ? 0 : Spend(times.Count);
        return new History(times.Count, times.Count == 0 ? 0 : times[^1], weeks);
    }

    /// <summary>
    /// Writes a summary file. The last purchase is written to the nearest day (at least day 1), as a shop would know it, so that
    /// a million customers have few distinct triples.
    /// </summary>
    public void Write(TextWriter file, int customers, Action<long>? progress = null)
    {
        file.Write(spend is null ? "id,x,t_x_days,T_days\n" : "id,x,t_x_days,T_days,m_x\n");
        for (var id = 1; id <= customers; id++)
        {
            var history = Customer(out var mean);
            var (age, last) = (Math.Round(history.T * 7), Math.Round(history.Tx * 7));
            last = history.X == 0 ? 0 : Math.Clamp(last, 1, age);
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{id},{history.X},{last},{age}"));
            file.Write(spend is null ? "\n" : string.Create(CultureInfo.InvariantCulture, $",{mean:0.00}\n"));
            if ((id & 0x3FFF) == 0)
            {
                progress?.Invoke(id);
            }
        }
    }

    private void Geometric(BetaGeometric family, double weeks)
    {
        var (rate, leaves) = (_random.Gamma(family.R, family.Alpha), _random.Beta(family.A, family.B));
        if (family.Kind != ModelKind.BgNbd && _random.Uniform() < leaves)
        {
            return;
        }

        for (var time = Gap(family.K, rate); time <= weeks; time += Gap(family.K, rate))
        {
            _times.Add(time);
            if (_random.Uniform() < leaves)
            {
                return;
            }
        }
    }

    private double Gap(int k, double rate)
    {
        var gap = 0.0;
        for (var phase = 0; phase < k; phase++)
        {
            gap += _random.Exponential(rate);
        }

        return gap;
    }

    private void Leaving(ParetoNbd pareto, double weeks)
    {
        var rate = _random.Gamma(pareto.R, pareto.Alpha);
        var end = Math.Min(weeks, _random.Exponential(_random.Gamma(pareto.S, pareto.Beta)));
        for (var time = _random.Exponential(rate); time <= end; time += _random.Exponential(rate))
        {
            _times.Add(time);
        }
    }

    private double Spend(int purchases)
    {
        var scale = _random.Gamma(spend!.Q, spend.Gamma);
        return Math.Max(0.01, _random.Gamma(spend.P * purchases, scale) / purchases);
    }
}

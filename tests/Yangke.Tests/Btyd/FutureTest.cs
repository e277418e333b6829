using Yangke.Btyd;

namespace Yangke.Tests.Btyd;

/// <summary>Predictions against what simulated customers then really do.</summary>
public class FutureTest
{
    private const double Calibration = 30, Horizon = 26, Forever = 1e6;

    [Theory]
    [InlineData("bgnbd")]
    [InlineData("mbgnbd")]
    [InlineData("mbgcnbd2")]
    [InlineData("mbgcnbd3")]
    [InlineData("pnbd")]
    public void Predictions_hold_in_every_group(string name)
    {
        var (model, groups) = (Known.Model(name), new Dictionary<int, Group>());
        var simulation = new Simulation(model, null, 99);
        for (var customer = 0; customer < 30_000; customer++)
        {
            var times = simulation.Purchases(Forever);
            var before = times.TakeWhile(time => time <= Calibration).Count();
            var history = new History(before, before == 0 ? 0 : times[before - 1], Calibration);
            var key = Math.Min(before, 4) * 10 + (before == 0 ? 0 : (int)(history.Tx / Calibration * 3.999));
            var group = groups.TryGetValue(key, out var known) ? known : groups[key] = new();
            var returns = model.ChanceAlive(history) * model.ChanceOfReturnIfAlive(history);
            group.Add(
                returns,
                returns - (times.Count > before ? 1 : 0),
                model.ExpectedPurchases(history, Horizon) - times.Skip(before).TakeWhile(time => time <= Calibration + Horizon).Count());
            if (times.Count > before)
            {
                var wait = times[before] - Calibration;
                group.Wait(wait < model.WeeksToNext(history, 0.1), wait < model.WeeksToNext(history, 0.5), wait < model.WeeksToNext(history, 0.9));
            }
        }

        foreach (var (key, group) in groups.Where(pair => pair.Value.Returning > 40))
        {
            group.Check($"{name} group {key}");
        }
    }

    private sealed class Group
    {
        private readonly double[] _below = new double[3];
        private double _expected, _return, _returnSquares, _count, _countSquares;
        private int _waits;

        public int Customers { get; private set; }

        public double Returning => _expected;

        public void Add(double expected, double missReturn, double missCount)
        {
            Customers++;
            _expected += expected;
            _return += missReturn;
            _returnSquares += missReturn * missReturn;
            _count += missCount;
            _countSquares += missCount * missCount;
        }

        public void Wait(params bool[] below)
        {
            _waits++;
            for (var i = 0; i < 3; i++)
            {
                _below[i] += below[i] ? 1 : 0;
            }
        }

        /// <summary>The mean misses are no larger than 4 of their standard errors; a few return later than the test looks.</summary>
        public void Check(string what)
        {
            Math.Abs(_return).ShouldBeLessThanOrEqualTo(4.2 * Math.Sqrt(_returnSquares) + 0.004 * Customers, what + " return");
            Math.Abs(_count).ShouldBeLessThanOrEqualTo(4.2 * Math.Sqrt(_countSquares) + 0.5, what + " count");
            foreach (var (share, quantile) in _below.Zip(new[] { 0.1, 0.5, 0.9 }))
            {
                Math.Abs(share - quantile * _waits).ShouldBeLessThan(4.2 * Math.Sqrt(_waits * quantile * (1 - quantile)) + 1, what + " wait");
            }
        }
    }
}

namespace Yangke.Load;

/// <summary>How long answers took, in milliseconds, and how many were not what was asked for.</summary>
internal sealed class Timings(string name)
{
    private readonly List<double> _took = [];
    private double[]? _sorted;

    public string Name => name;

    public int Count => _took.Count;

    public int Wrong { get; private set; }

    public void Add(double milliseconds, bool right)
    {
        lock (_took)
        {
            _took.Add(milliseconds);
            Wrong += right ? 0 : 1;
        }
    }

    public double At(double part)
    {
        _sorted ??= [.. _took.Order()];
        return _sorted.Length == 0 ? double.NaN : _sorted[Math.Min(_sorted.Length - 1, (int)(part * _sorted.Length))];
    }
}

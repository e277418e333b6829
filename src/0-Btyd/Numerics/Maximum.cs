namespace Yangke.Btyd;

/// <summary>A function of a few variables with its gradient, to be maximised.</summary>
internal interface ISmooth
{
    int Dimension { get; }

    /// <summary>The value at a point; the gradient is written to <paramref name="slope"/>.</summary>
    double At(ReadOnlySpan<double> point, Span<double> slope);
}

/// <summary>
/// The maximum of a smooth function inside a box by BFGS with analytic gradients, backtracking, and steps of at most 1.5 in
/// each coordinate (coordinates are logarithms of parameters, so a step changes a parameter at most 4.5-fold).
/// </summary>
internal sealed class Maximum
{
    private const double LongestStep = 1.5, Noise = 1e-14;

    private readonly ISmooth _function;
    private readonly double[,] _inverse;
    private readonly double _low, _high;

    private Maximum(ISmooth function, double[] start, double[,]? inverse, double low, double high)
    {
        (_function, _low, _high) = (function, low, high);
        Point = [.. start.Select(c => Math.Clamp(c, low, high))];
        Slope = new double[start.Length];
        _inverse = inverse is null ? Identity(start.Length) : (double[,])inverse.Clone();
        Value = function.At(Point, Slope);
    }

    public double[] Point { get; private set; }

    public double[] Slope { get; private set; }

    public double Value { get; private set; }

    public int Steps { get; private set; }

    /// <summary>Every gradient component that is free to move is below the tolerance.</summary>
    public bool Converged { get; private set; }

    /// <summary>BFGS's estimate of the inverse of minus the Hessian.</summary>
    public double[,] Inverse => _inverse;

    public static Maximum Of(
        ISmooth function, double[] start, double low, double high,
        double[,]? inverse = null, double tolerance = 1e-9, int mostSteps = 300)
    {
        var search = new Maximum(function, start, inverse, low, high);
        while (search.Steps < mostSteps && double.IsFinite(search.Value) && search.Steepest() > tolerance && search.Step())
        {
            search.Steps++;
        }

        search.Converged = double.IsFinite(search.Value) && search.Steepest() <= Math.Max(1e-6, tolerance);
        return search;
    }

    /// <summary>The largest gradient component that does not push against the box.</summary>
    public double Steepest()
    {
        var most = 0.0;
        for (var i = 0; i < Point.Length; i++)
        {
            most = Math.Max(most, Held(i) ? 0 : Math.Abs(Slope[i]));
        }

        return most;
    }

    private bool Held(int i) => (Point[i] <= _low && Slope[i] < 0) || (Point[i] >= _high && Slope[i] > 0);

    private bool Step()
    {
        var direction = Direction();
        var rise = Dot(direction, Slope);
        if (!(rise > 0))
        {
            Reset();
            direction = Direction();
            rise = Dot(direction, Slope);
        }

        var longest = direction.Max(value => Math.Abs(value));
        var (scale, n) = (Math.Min(1, LongestStep / longest), Point.Length);
        var (point, slope) = (new double[n], new double[n]);
        for (var halving = 0; halving < 16; halving++, scale *= 0.4)
        {
            for (var i = 0; i < n; i++)
            {
                point[i] = Math.Clamp(Point[i] + scale * direction[i], _low, _high);
            }

            var value = _function.At(point, slope);
            if (value >= Value + 1e-4 * scale * rise - Noise * Math.Abs(Value) && double.IsFinite(value))
            {
                Update(point, slope);
                (Point, Slope, Value) = (point, slope, value);
                return true;
            }
        }

        return false;
    }

    private double[] Direction()
    {
        var n = Point.Length;
        var direction = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n && !Held(i); j++)
            {
                direction[i] += Held(j) ? 0 : _inverse[i, j] * Slope[j];
            }
        }

        return direction;
    }

    private void Reset()
    {
        Array.Clear(_inverse);
        for (var i = 0; i < Point.Length; i++)
        {
            _inverse[i, i] = 1;
        }
    }

    /// <summary>The BFGS update of the inverse, skipped where the function did not bend downward.</summary>
    private void Update(double[] point, double[] slope)
    {
        var n = point.Length;
        var moved = point.Zip(Point, (now, before) => now - before).ToArray();
        var bent = Slope.Zip(slope, (before, now) => before - now).ToArray();
        var along = Dot(moved, bent);
        if (along <= 1e-10 * Math.Sqrt(Dot(moved, moved) * Dot(bent, bent)))
        {
            return;
        }

        var image = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                image[i] += _inverse[i, j] * bent[j];
            }
        }

        var factor = (1 + Dot(bent, image) / along) / along;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                _inverse[i, j] += factor * moved[i] * moved[j] - (image[i] * moved[j] + moved[i] * image[j]) / along;
            }
        }
    }

    private static double Dot(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();

    private static double[,] Identity(int n)
    {
        var identity = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            identity[i, i] = 1;
        }

        return identity;
    }
}

using System.Globalization;
using System.Text;

namespace Yangke.ValueStudy;

/// <summary>A line chart as SVG: axes, grid, one path per series, a label at the end of each line.</summary>
internal sealed class Chart(string title, string across, string up)
{
    private const int Width = 760, Height = 420, Left = 64, Right = 190, Top = 44, Bottom = 52;
    private static readonly string[] Colours = ["#222222", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00"];
    private static readonly int[] Steps = [1, 2, 5, 10];
    private readonly List<(string Name, (double X, double Y)[] Points, bool Dashed)> _series = [];
    private readonly List<(double At, string Text)> _marks = [];

    public Chart Line(string name, IEnumerable<(double X, double Y)> points, bool dashed = false)
    {
        _series.Add((name, [.. points], dashed));
        return this;
    }

    /// <summary>Names places on the horizontal axis instead of numbering it.</summary>
    public Chart Marks(IEnumerable<(double At, string Text)> marks)
    {
        _marks.AddRange(marks);
        return this;
    }

    public void Save(string path)
    {
        var points = _series.SelectMany(series => series.Points).ToList();
        var (low, high) = (points.Min(p => p.X), points.Max(p => p.X));
        var step = Step(points.Max(p => p.Y) / 5);
        var most = Math.Ceiling(points.Max(p => p.Y) / step - 1e-9) * step;
        double X(double x) => Left + (x - low) / (high - low) * (Width - Left - Right);
        double Y(double y) => Height - Bottom - y / most * (Height - Top - Bottom);
        var svg = new StringBuilder();
        void Add(string text) => svg.Append(text).Append('\n');
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\">");
        Add($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        Add($"<text x=\"{Left}\" y=\"24\" font-size=\"16\" font-weight=\"bold\">{title}</text>");
        for (var y = 0.0; y <= most + step / 2; y += step)
        {
            Add($"<path d=\"M{Left} {N(Y(y))}H{Width - Right}\" stroke=\"#dddddd\"/>");
            Add($"<text x=\"{Left - 8}\" y=\"{N(Y(y) + 4)}\" text-anchor=\"end\">{y.ToString("0.###", CultureInfo.InvariantCulture)}</text>");
        }

        foreach (var (at, text) in _marks.Count > 0 ? _marks : Numbered(low, high))
        {
            Add($"<text x=\"{N(X(at))}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{text}</text>");
        }

        Add($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">{across}</text>");
        Add($"<text transform=\"translate(16 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{up}</text>");
        var labels = Spread([.. _series.Select(series => Y(series.Points[^1].Y))]);
        foreach (var ((name, line, dashed), i) in _series.Select((series, i) => (series, i)))
        {
            var drawn = string.Join('L', line.Select(p => $"{N(X(p.X))} {N(Y(p.Y))}"));
            var colour = Colours[i % Colours.Length];
            Add($"<path d=\"M{drawn}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{(dashed ? " stroke-dasharray=\"6 4\"" : "")}/>");
            Add($"<text x=\"{Width - Right + 8}\" y=\"{N(labels[i] + 4)}\" fill=\"{colour}\">{name}</text>");
        }

        File.WriteAllText(path, svg.Append("</svg>\n").ToString());
    }

    private static IEnumerable<(double, string)> Numbered(double low, double high)
    {
        var step = Step((high - low) / 8);
        for (var x = Math.Ceiling(low / step) * step; x <= high + 1e-9; x += step)
        {
            yield return (x, x.ToString("0.###", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Pushes labels apart so that none covers another.</summary>
    private static double[] Spread(double[] places)
    {
        var order = Enumerable.Range(0, places.Length).OrderBy(i => places[i]).ToArray();
        for (var pass = 0; pass < 100; pass++)
        {
            for (var i = 1; i < order.Length; i++)
            {
                var lap = 16 - (places[order[i]] - places[order[i - 1]]);
                if (lap > 0)
                {
                    places[order[i]] += lap / 2;
                    places[order[i - 1]] -= lap / 2;
                }
            }
        }

        return places;
    }

    private static double Step(double rough)
    {
        var ten = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return Steps.Select(n => n * ten).First(step => step >= rough - 1e-12);
    }

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

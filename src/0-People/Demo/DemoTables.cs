using System.Globalization;
using System.Resources;

namespace Yangke.People.Demo;

/// <summary>The data files demo people are drawn from, cut into cells; lines with # say where they come from.</summary>
internal static class DemoTables
{
    private static readonly ResourceManager Tables = new("Yangke.People.Demo.Tables", typeof(DemoTables).Assembly);

    public static string[][] Rows(string name)
    {
        var text = Tables.GetString(name, CultureInfo.InvariantCulture)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))];
    }

    public static Draw Weighted(string name) => Draw.Weighted(
        Rows(name).Select(cells => (cells[0], double.Parse(cells[1], CultureInfo.InvariantCulture))));
}

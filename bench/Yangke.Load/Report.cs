using System.Text;

namespace Yangke.Load;

/// <summary>Collects lines, says them as they come, and appends them to the record as one table.</summary>
internal sealed class Report
{
    private readonly StringBuilder _rows = new();

    public void Line(string what, string measured, string wanted, bool reached, string remark) =>
        Row($"| {what} | {measured} | {wanted} | {(reached ? "yes" : "**no**")} | {remark} |");

    private void Row(string row)
    {
        Console.WriteLine(row);
        _rows.Append(row).Append('\n');
    }

    /// <summary>A figure without a limit, to understand the others by.</summary>
    public void Note(string what, string measured, string remark) => Row($"| {what} | {measured} | | | {remark} |");

    public void Latency(string what, Timings timings, double limit) => Line(
        what, $"p99 {timings.At(.99):F1} ms", $"≤ {limit} ms", timings.At(.99) <= limit && timings.Wrong == 0,
        $"p50 {timings.At(.5):F1} ms, p99.9 {timings.At(.999):F1} ms, {timings.Count:N0} asked, {timings.Wrong} errors");

    public void Append(string file, string title, string command)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.AppendAllText(file,
            $"\n## {title}\n\n`{command}`\n\n| measured | result | wanted | reached | remark |\n|---|---:|---:|---|---|\n{_rows}");
    }
}

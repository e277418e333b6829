using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary>The customers a call is about, read from a log or from summaries, with what had to be left out.</summary>
internal sealed class Source
{
    private Source(PurchaseBook book, DateOnly? calibrationEnd, IReadOnlyList<string> warnings) =>
        (Book, CalibrationEnd, Warnings) = (book, calibrationEnd, warnings);

    public PurchaseBook Book { get; }

    public DateOnly? CalibrationEnd { get; }

    public IReadOnlyList<string> Warnings { get; }

    public static Source Read(Options options, Progress progress)
    {
        var (path, columns) = Input(options);
        var (end, holdout) = (options.Day("--calibration-end"), options.Day("--holdout-end"));
        Check(options, path, isLog: columns is not null, end, holdout);
        using var listing = options.Text("--rejects") is { } file ? new StreamWriter(file) : null;
        var rejects = new Rejects(listing);
        rejects.Head();
        using var stream = File.OpenRead(path);
        var size = stream.CanSeek ? stream.Length : 0;
        progress.Now("reading " + Path.GetFileName(path));
        var book = Guarded(path, () => columns is null
            ? SummaryFile.Read(stream, rejects, done => progress.Reached(done, size))
            : PurchaseLog.Read(stream, columns, end!.Value, holdout, rejects, done => progress.Reached(done, size)));
        if (book.Customers == 0)
        {
            throw new Undone($"{path} has no customer to score"
                + (columns is null ? "" : $" with a purchase on or before --calibration-end {end:yyyy-MM-dd}")
                + $"; {rejects.Count} rows were left out" + string.Concat(rejects.First.Select(line => "\n  " + line)));
        }

        return new(book, end, Left(rejects, options.Text("--rejects")));
    }

    private static void Check(Options options, string path, bool isLog, DateOnly? end, DateOnly? holdout)
    {
        if (isLog && end is null)
        {
            throw new Misuse("--calibration-end is missing: the last day the model may see, like 2026-01-31");
        }

        if (holdout is not null && (!isLog || holdout <= end))
        {
            throw new Misuse(!isLog
                ? "--holdout-end needs a log (--csv): a summary does not say what came later"
                : $"--holdout-end {holdout:yyyy-MM-dd} must be after --calibration-end {end:yyyy-MM-dd}");
        }

        if (options.Text("--rejects") is { } list && Path.GetFullPath(list) == Path.GetFullPath(path))
        {
            throw new Misuse($"--rejects {list} is the input itself; name another file");
        }
    }

    private static (string Path, LogColumns? Columns) Input(Options options)
    {
        var (log, summary) = (options.Text("--csv"), options.Text("--summary"));
        if (log is null == summary is null)
        {
            throw new Misuse("give either --csv FILE (a log of purchases) or --summary FILE");
        }

        if (summary is null)
        {
            return (log!, new(
                options.Needed("--id", "the column that names the customer"),
                options.Needed("--date", "the column with the day of the purchase"),
                options.Text("--amount")));
        }

        string[] idle = ["--id", "--date", "--amount"];
        return idle.FirstOrDefault(name => options.Text(name) is not null) is { } name
            ? throw new Misuse($"{name} goes with --csv; the columns of a summary have fixed names")
            : (summary, null);
    }

    private static PurchaseBook Guarded(string path, Func<PurchaseBook> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException fault)
        {
            throw new Misuse($"{path}: {fault.Message}");
        }
    }

    private static string[] Left(Rejects rejects, string? listing) => rejects.Count == 0 ? [] :
    [
        $"{rejects.Count} rows were left out ({string.Join("; ", rejects.First)}{(rejects.Count > rejects.First.Count ? "; …" : "")})"
            + (listing is null ? "; --rejects FILE lists them all" : $"; all are in {listing}"),
    ];
}

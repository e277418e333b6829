using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary><c>yangke value predict</c>.</summary>
internal static class PredictVerb
{
    private const double WeeksPerYear = 365.25 / 7;

    public static void Run(Options options, TextWriter output, TextWriter errors, Progress progress)
    {
        var horizon = options.Positive("--horizon-weeks", "how many weeks to look ahead");
        double? discount = options.Text("--discount-yearly") is null
            ? null
            : Math.Log(1 + options.Positive("--discount-yearly", "a rate")) / WeeksPerYear;
        var path = options.Needed("--out", "where the predictions go");
        var (given, givenSpend) = Given.Models(options);
        var kind = given is null ? options.Model() : null;
        if (Inputs(options).Any(input => Path.GetFullPath(input) == Path.GetFullPath(path)))
        {
            throw new Misuse($"--out {path} is also an input; name another file");
        }

        var source = Source.Read(options, progress);
        var book = source.Book;
        var fit = given is null ? FitVerb.Purchases(book, kind, progress) : null;
        var model = given ?? fit!.Model;
        var spend = book.HasAmounts ? givenSpend ?? FitVerb.Spend(book, progress) : null;
        progress.Now("writing " + Path.GetFileName(path));
        var file = new PredictionFile(book, model, spend, horizon, source.CalibrationEnd, discount);
        Write(path, file, done => progress.Reached(done, book.Customers));
        var table = book.Holdout is null ? null : HoldoutTable.Of(book, model, spend);
        progress.Dispose();
        string[] warnings =
            [.. source.Warnings, .. fit?.Warnings ?? [], .. spend?.Warnings ?? [], .. Certainty(book, model)];
        if (options.Json)
        {
            output.WriteLine(AccuracyText.Json(book, model, fit, warnings, table));
            return;
        }

        output.WriteLine($"wrote {book.Customers} customers to {path} ({model.Kind.Word()}, {horizon} weeks)");
        Tell(output, errors, book, fit?.Why, table, warnings);
    }

    private static void Tell(
        TextWriter output, TextWriter errors, PurchaseBook book, string? why, IReadOnlyList<HoldoutRow>? table, string[] warnings)
    {
        if (why is not null)
        {
            output.WriteLine(why);
        }

        if (table is not null)
        {
            AccuracyText.Print(output, book, table);
        }

        foreach (var warning in warnings)
        {
            errors.WriteLine("warning: " + warning);
        }
    }

    private static IEnumerable<string> Inputs(Options options) =>
        new[] { options.Text("--csv"), options.Text("--summary"), options.Text("--rejects"), options.Text("--params") }
            .OfType<string>();

    /// <summary>Writes beside the file and moves it into place, so that a failure leaves no half file. Devices are written directly.</summary>
    private static void Write(string path, PredictionFile file, Action<int> reached)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.Write(device, reached);
            return;
        }

        var part = path + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(stream, reached);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static IEnumerable<string> Certainty(PurchaseBook book, PurchaseProcess model)
    {
        var unknown = book.Histories.Customers - book.Histories.Repeat;
        if (unknown > 0 && !model.ChanceAliveIsEvidence(History.Start))
        {
            yield return $"palive = 1 of the {unknown} one-time buyers is no knowledge: BG/NBD assumes that nobody leaves before a "
                + "second purchase; mbgnbd and pnbd estimate it";
        }
    }
}

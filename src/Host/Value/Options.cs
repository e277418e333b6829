using System.Globalization;
using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary>The options of one call: <c>--name value</c> or <c>--name=value</c>, each at most once.</summary>
internal sealed class Options
{
    private static readonly string[] Input =
        ["--csv", "--id", "--date", "--amount", "--summary", "--calibration-end", "--model", "--rejects"];

    private static readonly string[] Prediction =
        [.. Input, "--params", "--spend", "--horizon-weeks", "--holdout-end", "--discount-yearly", "--out"];
    private static readonly string[] Simulated = ["--customers", "--params", "--spend", "--model", "--seed", "--out"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public bool Json { get; private init; }

    public static Options Of(string verb, string[] args)
    {
        var known = verb switch { "fit" => Input, "predict" => Prediction, _ => Simulated };
        var options = new Options { Json = verb != "simulate" && args.Contains("--json", StringComparer.Ordinal) };
        for (var i = 0; i < args.Length; i++)
        {
            var arg = args[i];
            if (arg == "--json" && verb != "simulate")
            {
                continue;
            }

            var split = arg.IndexOf('=', StringComparison.Ordinal);
            var name = split > 0 ? arg[..split] : arg;
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw new Misuse($"unknown option {name}; the options are {string.Join(' ', known)}");
            }

            if (split < 0 && i + 1 >= args.Length)
            {
                throw new Misuse($"{name} needs a value");
            }

            if (!options._values.TryAdd(name, split > 0 ? arg[(split + 1)..] : args[++i]))
            {
                throw new Misuse($"{name} is given twice");
            }
        }

        return options;
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public string Needed(string name, string why) => Text(name) ?? throw new Misuse($"{name} is missing: {why}");

    public DateOnly? Day(string name) => Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new Misuse($"{name} {text} is no date; write it like 2026-01-31");

    public double Positive(string name, string why)
    {
        var text = Needed(name, why);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) && value > 0
                ? value
                : throw new Misuse($"{name} {text} must be a number greater than 0");
    }

    public long Whole(string name, string why, long least, long most)
    {
        var text = Needed(name, why);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most
                ? value
                : throw new Misuse($"{name} {text} must be a whole number from {least} to {most}");
    }

    /// <summary>Numbers with commas between, all greater than 0; null if the option is not given.</summary>
    public double[]? Numbers(string name, string names)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var cells = text.Split(',', StringSplitOptions.TrimEntries);
        var values = new double[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (!double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i])
                || !double.IsFinite(values[i]) || values[i] <= 0)
            {
                throw new Misuse($"{name}: '{cells[i]}' is not a number greater than 0; {names} are wanted");
            }
        }

        return values.Length == names.Split(',').Length
            ? values
            : throw new Misuse($"{name} has {values.Length} numbers; {names} are wanted");
    }

    /// <summary>The model asked for; null for <c>auto</c>. BG/NBD if none is named.</summary>
    public ModelKind? Model()
    {
        var word = Text("--model") ?? "bgnbd";
        return word == "auto" ? null
            : ModelWords.Kind(word) ?? throw new Misuse(
                $"--model {word} is not known; the models are bgnbd, mbgnbd, mbgcnbdk, pnbd and auto");
    }
}

using System.Text.Json;
using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary>Models from parameters given on the command line or in a file of <c>fit --json</c>.</summary>
internal static class Given
{
    /// <summary>The models of <c>--params</c> and <c>--spend</c>; null where not given.</summary>
    public static (PurchaseProcess? Model, SpendFit? Spend) Models(Options options)
    {
        var spend = options.Numbers("--spend", "p,q,gamma") is { } three
            ? SpendFit.Given(new GammaGamma(three[0], three[1], three[2]))
            : null;
        if (options.Text("--params") is not { } text)
        {
            return (null, spend);
        }

        if (!File.Exists(text))
        {
            return (FromList(options), spend);
        }

        var (model, fitted) = FromFile(options, text);
        return (model, spend ?? fitted);
    }

    public static PurchaseProcess FromList(Options options)
    {
        var kind = options.Model() ?? throw new Misuse("--params with numbers needs a --model other than auto");
        var names = kind switch
        {
            ModelKind.ParetoNbd => "r,alpha,s,beta",
            ModelKind.MbgCnbdK => "k,r,alpha,a,b",
            _ => "r,alpha,a,b",
        };
        return Build(kind, options.Numbers("--params", names) ?? throw new Misuse($"--params is missing: {names}"));
    }

    private static PurchaseProcess Build(ModelKind kind, double[] at) => kind switch
    {
        ModelKind.BgNbd => BetaGeometric.BgNbd(at[0], at[1], at[2], at[3]),
        ModelKind.MbgNbd => BetaGeometric.MbgNbd(at[0], at[1], at[2], at[3]),
        ModelKind.ParetoNbd => new ParetoNbd(at[0], at[1], at[2], at[3]),
        _ => at[0] is >= 1 and <= 100 && Math.Floor(at[0]) == at[0]
            ? BetaGeometric.MbgCnbd((int)at[0], at[1], at[2], at[3], at[4])
            : throw new Misuse($"--params: k = {at[0]} must be a whole number from 1 to 100"),
    };

    private static (PurchaseProcess Model, SpendFit? Spend) FromFile(Options options, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var word = root.GetProperty("model").GetString() ?? "";
            var kind = ModelWords.Kind(word) ?? throw new Misuse($"--params {path}: there is no model {word}");
            if (options.Text("--model") is { } wanted && wanted != word)
            {
                throw new Misuse($"--params {path} holds {word}, but --model says {wanted}; leave one out");
            }

            string[] names = kind switch
            {
                ModelKind.ParetoNbd => ["r", "alpha", "s", "beta"],
                ModelKind.MbgCnbdK => ["k", "r", "alpha", "a", "b"],
                _ => ["r", "alpha", "a", "b"],
            };
            var values = root.GetProperty("params");
            return (Build(kind, [.. names.Select(name => values.GetProperty(name).GetDouble())]), Spend(root));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or ArgumentException)
        {
            throw new Misuse($"--params {path} is not what `fit --json` writes: {fault.Message}");
        }
    }

    private static SpendFit? Spend(JsonElement root) =>
        root.TryGetProperty("gammaGamma", out var spend) && spend.ValueKind == JsonValueKind.Object
            && spend.GetProperty("p").ValueKind == JsonValueKind.Number
                ? SpendFit.Given(new GammaGamma(
                    spend.GetProperty("p").GetDouble(), spend.GetProperty("q").GetDouble(), spend.GetProperty("gamma").GetDouble()))
                : null;
}

namespace Yangke.Btyd;

/// <summary>One model of several that were compared.</summary>
/// <param name="Kind">Which model.</param>
/// <param name="LogLikelihood">Its highest log-likelihood.</param>
/// <param name="Parameters">How many numbers were estimated, k among them.</param>
public sealed record Candidate(ModelKind Kind, double LogLikelihood, int Parameters)
{
    /// <summary>Akaike's criterion 2·parameters − 2·ln L; smaller is better.</summary>
    public double Aic => 2 * Parameters - 2 * LogLikelihood;
}

/// <summary>A model fitted by maximum likelihood, and how far the fit can be trusted.</summary>
public sealed record PurchaseFit
{
    /// <summary>The model at its estimated parameters.</summary>
    public required PurchaseProcess Model { get; init; }

    /// <summary>
    /// Standard errors in the order of the parameters, from the curvature of ln L at its maximum (the observed information);
    /// NaN where the data do not determine the parameter. k is chosen, not estimated, and has none.
    /// </summary>
    public required IReadOnlyList<Parameter> StandardErrors { get; init; }

    /// <summary>ln L of all customers at the maximum.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Customers in the data.</summary>
    public required long Customers { get; init; }

    /// <summary>Customers with a repeat purchase.</summary>
    public required long Repeat { get; init; }

    /// <summary>The largest component of the gradient per customer in the logarithms of the parameters; 0 at a true maximum.</summary>
    public required double Gradient { get; init; }

    /// <summary>Steps the search took on all data.</summary>
    public required int Steps { get; init; }

    /// <summary>Whether the gradient vanished.</summary>
    public required bool Converged { get; init; }

    /// <summary>Whether the data determine every single parameter. If not, ln L and predictions still hold.</summary>
    public required bool Identified { get; init; }

    /// <summary>What a reader of the numbers must know.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Why this model or this k, where there was a choice.</summary>
    public string? Why { get; init; }

    /// <summary>What was compared, best first, where there was a choice of models.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>Fits one model.</summary>
    /// <exception cref="ArgumentException">There is no customer.</exception>
    public static PurchaseFit Of(Histories data, ModelKind kind)
    {
        if (data.Customers == 0)
        {
            throw new ArgumentException("there is no customer to fit", nameof(data));
        }

        return data.Purchases == 0 || data.Customers == 1 ? CommonRate.Of(data, kind)
            : kind == ModelKind.MbgCnbdK ? Regularity.Choose(data)
            : Search.For(kind, 1).On(data);
    }

    /// <summary>Fits all four models and takes the one with the smallest AIC; <see cref="Why"/> says by how much.</summary>
    public static PurchaseFit Auto(Histories data)
    {
        PurchaseFit[] fits = [.. Enum.GetValues<ModelKind>().Select(kind => Of(data, kind))];
        PurchaseFit[] compared =
        [
            .. fits.Where(fit => fit.Model is not BetaGeometric { Kind: ModelKind.MbgCnbdK, K: 1 })
                .OrderBy(fit => fit.Compared.Aic),
        ];
        var (best, next) = (compared[0], compared[1]);
        var gap = (next.Compared.Aic - best.Compared.Aic) / 2;
        var same = $"the same {data.Customers} customers";
        return best with
        {
            Candidates = [.. compared.Select(fit => fit.Compared)],
            Why = data.Purchases == 0 || data.Customers == 1
                ? "nothing can be compared: there is no repeat purchase to tell models apart"
                : $"{best.Model.Kind.Word()} has the highest log-likelihood less number of parameters on {same}: "
                    + $"{best.LogLikelihood:F2} − {best.Compared.Parameters}, which is {gap:F2} ahead of "
                    + $"{next.Model.Kind.Word()} ({next.LogLikelihood:F2} − {next.Compared.Parameters})"
                    + (gap < 2 ? "; so small a lead decides little" : "")
                    + (best.Why is null ? "" : "; " + best.Why),
        };
    }

    private Candidate Compared => new(Model.Kind, LogLikelihood, Model.Parameters.Count);
}

/// <summary>The models' short names, as the command line writes them.</summary>
public static class ModelWords
{
    public static string Word(this ModelKind kind) => kind switch
    {
        ModelKind.BgNbd => "bgnbd",
        ModelKind.MbgNbd => "mbgnbd",
        ModelKind.MbgCnbdK => "mbgcnbdk",
        _ => "pnbd",
    };

    /// <summary>The model of that short name; null if there is none.</summary>
    public static ModelKind? Kind(string word) =>
        Enum.GetValues<ModelKind>().Cast<ModelKind?>().FirstOrDefault(kind => kind!.Value.Word() == word);
}

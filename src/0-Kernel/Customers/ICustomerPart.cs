using System.Text.Json.Nodes;

namespace Yangke.Kernel;

/// <summary>
/// What a stage holds of a customer, contributed so that her rights reach everywhere: her copy, erasure, merging,
/// completeness. A table with a customer column and no part fails a test.
/// </summary>
public interface ICustomerPart
{
    /// <summary>The tables this part answers for.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Her copy: everything this stage keeps of her.</summary>
    Task<JsonNode?> Export(CustomerId customer, Act act);

    /// <summary>Blanks what may go; what the law keeps is named in the answer, by table.</summary>
    Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act);

    /// <summary>What of it can go by itself: at her wish part by part, or when its time is over.</summary>
    IReadOnlyList<CustomerPiece> Pieces => [];

    /// <summary>Moves everything of <paramref name="from"/> to <paramref name="to"/>.</summary>
    Task Repoint(CustomerId from, CustomerId to, Act act);

    /// <summary>How many of the fields that should be filled are, and how many there are.</summary>
    Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act);
}

/// <summary>Brings in rows of one kind from outside; the engine that reads files and keeps row identity is the Kernel's.</summary>
public interface IImporter<TRow>
{
    /// <summary>The kind as it is called on the command line.</summary>
    string Kind { get; }

    /// <summary>Takes up to 500 rows in one act; answers a reason for every row it refuses, by its place in the batch.</summary>
    Task<IReadOnlyDictionary<int, Refusal>> Take(IReadOnlyList<TRow> rows, string source, Act act);
}

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Yangke.Kernel;

/// <summary>One script of the schema's history: its number, its name, what it says.</summary>
public sealed record SchemaScript(int Number, string Name, string Sql)
{
    /// <summary>Proof that a landed script was not changed; line ends do not count.</summary>
    public string Checksum => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));
}

/// <summary>
/// The database's schema: ordered scripts, each applied once, in a transaction of its own, under a lock, and remembered
/// with its checksum. A script that landed is never changed: a house whose history differs is refused.
/// </summary>
public abstract partial class Schema
{
    /// <summary>Applies what is missing; returns the names of the scripts applied.</summary>
    public async Task<IReadOnlyList<string>> Upgrade(IReadOnlyList<SchemaScript> scripts, CancellationToken stop, int upTo = int.MaxValue)
    {
        await using var session = await Lock(stop);
        var applied = await session.Applied(stop);
        CheckHistory(scripts, applied);
        var names = new List<string>();
        foreach (var script in scripts.Where(s => s.Number <= upTo && !applied.ContainsKey(s.Number)).OrderBy(s => s.Number))
        {
            await session.Apply(script, stop);
            names.Add(script.Name);
        }
        return names;
    }

    /// <summary>Whether every script is applied; false for an empty database.</summary>
    public async Task<bool> IsCurrent(IReadOnlyList<SchemaScript> scripts, CancellationToken stop)
    {
        var applied = await Applied(stop);
        CheckHistory(scripts, applied);
        return scripts.All(s => applied.ContainsKey(s.Number));
    }

    /// <summary>Number and checksum of every script this database has seen; empty for an empty database.</summary>
    public abstract Task<IReadOnlyDictionary<int, string>> Applied(CancellationToken stop);

    protected abstract Task<ISchemaSession> Lock(CancellationToken stop);

    /// <summary>The scripts of one engine embedded in an assembly, in order.</summary>
    public static IReadOnlyList<SchemaScript> Scripts(System.Reflection.Assembly assembly, string engine) =>
    [
        .. from name in assembly.GetManifestResourceNames()
           let match = ScriptName().Match(name)
           where match.Success && match.Groups["engine"].Value == engine
           let number = int.Parse(match.Groups["number"].Value)
           orderby number
           select new SchemaScript(number, match.Groups["name"].Value, Text(assembly, name))
    ];

    private static string Text(System.Reflection.Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void CheckHistory(IReadOnlyList<SchemaScript> scripts, IReadOnlyDictionary<int, string> applied)
    {
        foreach (var (number, checksum) in applied)
        {
            if (scripts.FirstOrDefault(s => s.Number == number) is not { } script)
            {
                throw new InvalidOperationException(
                    $"the database has seen schema script {number}, which this version does not know: it is older than the database");
            }
            if (script.Checksum != checksum)
            {
                throw new InvalidOperationException($"schema script {script.Name} is not the one this database was built with");
            }
        }
    }

    [GeneratedRegex(@"Schema/(?<engine>\w+)/(?<name>(?<number>\d{4})-[\w-]+)\.sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScriptName();
}

/// <summary>The hold on the schema while it is upgraded: nobody else upgrades meanwhile.</summary>
public interface ISchemaSession : IAsyncDisposable
{
    Task<IReadOnlyDictionary<int, string>> Applied(CancellationToken stop);

    /// <summary>Runs the script and remembers it, both or neither.</summary>
    Task Apply(SchemaScript script, CancellationToken stop);
}

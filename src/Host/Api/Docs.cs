using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Yangke.Host.Api;

/// <summary>The documentation sentences of types, from the XML files the compiler writes beside the assemblies.</summary>
internal static partial class Docs
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, string>> s_files = new();

    public static string? Of(Type type) =>
        s_files.GetOrAdd(type.Assembly, Read).GetValueOrDefault("T:" + type.FullName?.Replace('+', '.'));

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return !File.Exists(file) ? [] : XDocument.Load(file).Descendants("member")
            .Where(m => m.Element("summary") is not null)
            .ToDictionary(m => m.Attribute("name")!.Value, m => Text(m.Element("summary")!), StringComparer.Ordinal);
    }

    private static string Text(XElement summary) =>
        Blanks().Replace(WebUtility.HtmlDecode(string.Concat(summary.Nodes().Select(n => n is XElement e
            ? e.Attribute("cref")?.Value.Split('.')[^1] ?? e.Value : n.ToString()))), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}

using System.Text;
using System.Text.RegularExpressions;

namespace Yangke.Tests.Conventions;

/// <summary>What is made of the code and kept in docs/: the facts' contract and the map of the journey.</summary>
public sealed class GeneratedTests
{
    private static readonly IReadOnlyList<Type> s_facts =
        [.. TypeRules.Ours.Where(t => t.IsSubclassOf(typeof(Fact))).OrderBy(Name, StringComparer.Ordinal)];

    private static string Name(Type fact) => $"{Yangke.Host.HouseServices.Stages.SlugOf(fact)}.{Catalogue.Kebab(fact.Name)}";

    private static IEnumerable<string> Fields(Type type) => type.GetProperties()
        .Where(p => p.DeclaringType == type && !p.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute), inherit: true)
            && p.Name != "EqualityContract" && p.GetMethod!.GetBaseDefinition() == p.GetMethod)
        .Select(p => $"{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name)}:{TypeName(p.PropertyType)}");

    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } bare ? TypeName(bare) + "?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(",", type.GetGenericArguments().Select(TypeName))}>" : type.Name;

    private static IEnumerable<string> Lost(string kept, string now)
    {
        var stands = now.Split('\n').Where(l => l.Length > 0).ToDictionary(l => l.Split(' ')[0], l => l.Split(' ')[1..].ToHashSet());
        foreach (var line in kept.Split('\n').Where(l => l.Length > 0).Select(l => l.Split(' ')))
        {
            if (!stands.TryGetValue(line[0], out var fields))
            {
                yield return line[0];
                continue;
            }
            foreach (var gone in line[1..].Where(f => !fields.Contains(f)))
            {
                yield return $"{line[0]} {gone}";
            }
        }
    }

    /// <summary>Names and fields are only added: rules name facts as data and the journal is read for years.</summary>
    [Fact]
    public void FactsAreAContract()
    {
        var now = string.Concat(s_facts.Select(f => string.Join(' ', [Name(f), .. Fields(f)]) + "\n"));
        if (File.Exists(Path.Combine(Tree.Root, "docs/facts.lock")))
        {
            Lost(Tree.Text("docs/facts.lock"), now).ShouldBeEmpty("a fact or a field of one is gone; old journals still hold it");
        }
        Tree.ShouldStand("docs/facts.lock", now);
        Lost("a.b x:String y:Int32\nc.d\n", "a.b x:String z:Int32\n").ShouldBe(["a.b y:Int32", "c.d"]);
    }

    [Fact]
    public void TheMapOfTheJourneyIsFresh() => Tree.ShouldStand("docs/journey.md", Journey());

    private static string Journey()
    {
        var page = new StringBuilder("# The journey\n\nWhat each stage can do, what is told when it was done, and who hears it. Made from the code by the tests"
            + " (`YANGKE_WRITE=1 ./test server` writes it anew).\n");
        foreach (var stage in TypeRules.Ours.Where(t => TypeRules.IsAsked(t) || t.IsSubclassOf(typeof(Fact)))
            .GroupBy(t => Yangke.Host.HouseServices.Stages.SlugOf(t)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(stage.Key).Append('\n');
            Section(page, "Commands", "tells", [.. stage.Where(t => Is(t, typeof(ICommand<>)))], t => Tells(t).Select(Name));
            Section(page, "Queries", "", [.. stage.Where(t => Is(t, typeof(IQuery<>)))], _ => []);
            Section(page, "Facts", "heard by", [.. stage.Where(t => t.IsSubclassOf(typeof(Fact)))], Hears);
        }
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, string arrow, List<Type> types, Func<Type, IEnumerable<string>> others)
    {
        if (types.Count == 0)
        {
            return;
        }
        page.Append("\n**").Append(title).Append("**\n\n");
        foreach (var type in types.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var name = type.IsSubclassOf(typeof(Fact)) ? Name(type) : Catalogue.Kebab(type.Name);
            var list = string.Join(", ", others(type).Select(o => $"`{o}`"));
            page.Append("- `").Append(name).Append("` ").Append(Yangke.Host.Api.Docs.Of(type))
                .Append(list.Length > 0 ? $" → {arrow} {list}" : "").Append('\n');
        }
    }

    /// <summary>The facts a use case tells: in its own file, or in a noun's that it calls.</summary>
    private static IEnumerable<Type> Tells(Type command)
    {
        var own = Tree.Sources.FirstOrDefault(f => f.Name == command.Name && f.Text.Contains($"record {command.Name}", StringComparison.Ordinal));
        if (own is null)
        {
            return [];
        }
        var called = Tree.Sources.Where(f => !f.Text.Contains(": IHandle<", StringComparison.Ordinal) && f.Stage == own.Stage
            && Regex.IsMatch(own.Text, $@"await {f.Name}\.\w+\(act"));
        var told = called.Prepend(own).SelectMany(f => Regex.Matches(f.Text, @"Tell\(new (\w+)\(").Select(m => m.Groups[1].Value)).ToHashSet();
        return s_facts.Where(f => told.Contains(f.Name));
    }

    private static IEnumerable<string> Hears(Type fact) => TypeRules.Ours.Where(t => t.GetInterfaces()
        .Any(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(INow<>) || i.GetGenericTypeDefinition() == typeof(ILater<>))
            && i.GetGenericArguments()[0] == fact)).Select(t => t.Name);

    private static bool Is(Type type, Type open) => TypeRules.IsAsked(type)
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);
}

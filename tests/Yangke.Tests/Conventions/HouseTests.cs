using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Yangke.Host;

namespace Yangke.Tests.Conventions;

/// <summary>Conventions of the house as a whole: its references, its texts, its tables.</summary>
public sealed class HouseTests
{
    /// <summary>The law: calls go up the journey. Among the 0s all stand on Kernel; the Host may use everything.</summary>
    private static string? Reference(string from, string to)
    {
        int Place(string project) => char.IsDigit(project[0]) ? project[0] - '0' : 100;
        var allowed = from == "Host" || Place(to) < Place(from) || (Place(from) == 0 && Place(to) == 0
            && (to == "0-Kernel" || (to == "0-People" && from is "0-Ledger" or "0-Catalog" or "0-Messaging")));
        return allowed && from != "0-Btyd" && from != "0-Kernel" ? null : $"{from} may not use {to}";
    }

    [Fact]
    public void ProjectsReferenceOnlySmallerNumbers()
    {
        foreach (var project in Tree.Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            foreach (Match reference in Regex.Matches(Tree.Text(project), "ProjectReference Include=\"\\.\\./([^/]+)/"))
            {
                Reference(project.Split('/')[1], reference.Groups[1].Value).ShouldBeNull();
            }
        }
        Reference("2-Reception", "4-Sell").ShouldNotBeNull();
        Reference("0-Kernel", "0-People").ShouldNotBeNull();
        Reference("0-People", "0-Ledger").ShouldNotBeNull();
        Reference("4-Sell", "2-Reception").ShouldBeNull();
    }

    [Fact]
    public void EveryRefusalSpeaksBothLanguages()
    {
        var refusals = TypeRules.Ours.Where(t => t.Name.EndsWith("Refusals", StringComparison.Ordinal) || t.Name == "Problems")
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(f => f.GetValue(null))
                .Concat(t.GetMethods(BindingFlags.Static | BindingFlags.Public).Where(m => m.ReturnType == typeof(Refused) || m.ReturnType == typeof(Refusal))
                    .Select(m => m.Invoke(null, [.. m.GetParameters().Select(p => Sample(p.ParameterType))]))))
            .Select(r => r as Refusal ?? (r as Refused)?.Refusal).OfType<Refusal>().ToList();
        refusals.Count.ShouldBeGreaterThan(20);
        foreach (var refusal in refusals)
        {
            refusal.ShouldSpeakBothLanguages();
            refusal.Code.ShouldMatch("^[a-z]+(-[a-z]+)*\\.[a-z-]+$");
        }
        Should.Throw<Exception>(() => new Refusal("x.y", "english", "english").ShouldSpeakBothLanguages());
    }

    private static object? Sample(Type type) => type == typeof(string) ? "甲" : type == typeof(TimeSpan) ? TimeSpan.FromSeconds(7)
        : type.IsValueType ? Activator.CreateInstance(type) : Array.Empty<FieldFault>();

    // Kept when a customer is erased or merged: the journal blanks its bodies by itself and its entries are evidence; the access
    // log says who looked at whose data, which is evidence too and holds no value of hers.
    private static readonly string[] s_evidence = ["journal", "access_log"];

    private static IEnumerable<string> Unanswered(IEnumerable<(string Table, string Sql)> tables, IEnumerable<string> answered) => tables
        .Where(t => (Regex.IsMatch(t.Sql, @"^\s+customer\s", RegexOptions.Multiline) || t.Table == "people_customers" || t.Table == "people_search")
            && !answered.Contains(t.Table) && !s_evidence.Contains(t.Table)).Select(t => t.Table);

    /// <summary>Her rights reach everywhere (ORG-5): a table with a customer column belongs to an ICustomerPart.</summary>
    [Fact]
    public async Task EveryTableOfACustomerBelongsToAPart()
    {
        await using var world = await World.Open(Engine.Sqlite);
        var answered = world.Get<IEnumerable<ICustomerPart>>().SelectMany(p => p.Tables).ToList();
        var tables = HouseServices.Scripts("sqlite").Concat(HouseServices.Scripts("postgres"))
            .SelectMany(s => Regex.Matches(s.Sql, @"CREATE (?:VIRTUAL )?TABLE (\w+)(.*?);", RegexOptions.Singleline))
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();
        tables.Count.ShouldBeGreaterThan(20);
        Unanswered(tables, answered).ShouldBeEmpty();
        Unanswered([("sell_orders", "(\n  customer BLOB NOT NULL\n)")], answered).ShouldBe(["sell_orders"]);
    }

    /// <summary>Every stage has its one screen: what for, its words in both languages, rules, facts told and heard.</summary>
    [Fact]
    public void EveryStageHasItsReadme()
    {
        foreach (var stage in Tree.Sources.Select(f => f.Stage).Distinct().Where(s => char.IsDigit(s[0]) && s != "0-Btyd"))
        {
            var readme = Tree.Text($"src/{stage}/README.md");
            readme.ShouldContain("## Words");
            readme.ShouldContain("## Rules");
            readme.ShouldContain("## Facts");
            readme.Split('\n').Length.ShouldBeLessThan(80, stage);
        }
    }
}

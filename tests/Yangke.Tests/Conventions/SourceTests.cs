namespace Yangke.Tests.Conventions;

public sealed class SourceTests
{
    private static void Holds(Func<Source, IEnumerable<string>> rule, params IEnumerable<Source> files) =>
        files.SelectMany(rule).ShouldBeEmpty();

    private static Source File(string text, string path = "src/0-People/X.cs") => new(path, text);

    [Fact]
    public void FilesLinesAndMethodsKeepTheirSizes()
    {
        Holds(SourceRules.Sizes, [.. Tree.Sources, .. Tree.TestSources]);
        SourceRules.Sizes(File(string.Concat(Enumerable.Repeat("\n", 301)))).ShouldHaveSingleItem().ShouldContain("301 lines");
        SourceRules.Sizes(File("class H : IHandle<\n" + string.Concat(Enumerable.Repeat("\n", 200)))).ShouldHaveSingleItem().ShouldContain("200 are allowed");
        SourceRules.Sizes(File(new string('x', 201))).ShouldHaveSingleItem().ShouldContain("201 characters");
        var body = string.Concat(Enumerable.Repeat("        x();\n", 61));
        SourceRules.Sizes(File($"class A\n{{\n    void M(\n        int a)\n    {{\n{body}    }}\n}}\n")).ShouldHaveSingleItem().ShouldContain("method of 61");
    }

    /// <summary>95 of 100 source files stay under 170 lines.</summary>
    [Fact]
    public void NearlyAllFilesAreShort()
    {
        var longOnes = Tree.Sources.Where(f => f.Lines.Count > 170).Select(f => f.Path).ToList();
        (longOnes.Count * 100).ShouldBeLessThanOrEqualTo(Tree.Sources.Count * 5, string.Join(", ", longOnes));
    }

    [Fact]
    public void NobodyAsksAnotherClock()
    {
        Holds(SourceRules.Clocks, Tree.Sources);
        SourceRules.Clocks(File("var now = DateTime.UtcNow;")).ShouldHaveSingleItem();
        SourceRules.Clocks(File("x = DateTimeOffset.Now;\ny = TimeProvider.System;")).Count().ShouldBe(2);
    }

    [Fact]
    public void HandlersNeverSave()
    {
        Holds(SourceRules.Saves, Tree.Sources);
        SourceRules.Saves(File("class H : IHandle<A, B>\nawait act.Db.SaveChangesAsync();")).ShouldHaveSingleItem();
    }

    [Fact]
    public void WhatAUseCaseRefusesItAnnounces()
    {
        Holds(SourceRules.Refusals, Tree.Sources);
        SourceRules.Refusals(File("[Refuses(Refusals.ACode)]\nclass H : IHandle<A, B>\nthrow Refusals.A();\nthrow Refusals.B(1);"))
            .ShouldHaveSingleItem().ShouldContain("refuses B");
    }

    [Fact]
    public void NothingNamesAPlaceOfThisMachine()
    {
        string[] texts = [".cs", ".md", ".json", ".sh", ".props", ".csproj", ".mjs", ".ts", ".tsx", ".yml", ".targets"];
        Holds(SourceRules.Places, Tree.Files
            .Where(f => (texts.Contains(Path.GetExtension(f)) || !Path.GetFileName(f).Contains('.')) && !f.EndsWith("package-lock.json", StringComparison.Ordinal))
            .Select(f => new Source(f, Tree.Text(f))));
        SourceRules.Places(File("cd " + "/" + "work/main")).ShouldHaveSingleItem();
        SourceRules.Places(File("https://api.nuget.org" + "/v3/index.json")).ShouldHaveSingleItem();
    }

    /// <summary>Lock files may only name the public registry, never the one this machine happens to use.</summary>
    [Fact]
    public void LockFilesNameOnlyThePublicRegistry() => Tree.Files.Where(f => f.EndsWith("package-lock.json", StringComparison.Ordinal))
        .SelectMany(f => Tree.Text(f).Split('\n').Where(l => l.Contains("\"resolved\"") && !l.Contains("https://registry" + ".npmjs.org/"))
            .Select(l => f + l)).Take(3).ShouldBeEmpty();

    /// <summary>Only tests on the shared data, which a stranger's checkout has not, may skip.</summary>
    [Fact]
    public void NoTestIsSkipped() => Tree.TestSources.Where(f => f.Path != "tests/Yangke.Tests/Btyd/Shared.cs" && f.Text.Contains("Skip" + " = ")).Select(f => f.Path).ShouldBeEmpty();
}

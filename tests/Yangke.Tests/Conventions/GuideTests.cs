using System.Text.RegularExpressions;

namespace Yangke.Tests.Conventions;

/// <summary>The user's guide: the same pages in both languages, and every link and picture leads somewhere.</summary>
public sealed partial class GuideTests
{
    private const string Guide = "docs/guide/";

    private static readonly IReadOnlyList<string> s_pages =
        [.. Tree.Files.Where(f => f.StartsWith(Guide, StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal))];

    [Fact]
    public void BothLanguagesHaveTheSamePages()
    {
        static List<string> In(string language) => [.. s_pages.Select(p => p[Guide.Length..])
            .Where(p => p == $"{language}.md" || p.StartsWith($"{language}/", StringComparison.Ordinal))
            .Select(p => p[language.Length..]).Order(StringComparer.Ordinal)];
        In("zh").Count.ShouldBeGreaterThan(1);
        In("en").ShouldBe(In("zh"));
        foreach (var page in In("zh"))
        {
            Headings($"{Guide}en{page}").Count.ShouldBe(Headings($"{Guide}zh{page}").Count, page);
        }
    }

    [Fact]
    public void EveryLinkLeadsSomewhere()
    {
        s_pages.SelectMany(Broken).ShouldBeEmpty();
        Broken(s_pages[0], "[a](nowhere.md) [b](#no-such-heading)").Count().ShouldBe(2);
    }

    private static IEnumerable<string> Broken(string page) => Broken(page, Tree.Text(page));

    private static IEnumerable<string> Broken(string page, string text)
    {
        foreach (var target in Link().Matches(text).Select(m => m.Groups["to"].Value).Where(to => !to.Contains("://", StringComparison.Ordinal)))
        {
            var (file, anchor) = target.Split('#') is [var one, var two] ? (one, two) : (target, "");
            var path = file.Length == 0 ? page
                : Path.GetRelativePath(Tree.Root, Path.GetFullPath(Path.Combine(Tree.Root, Path.GetDirectoryName(page)!, file))).Replace('\\', '/');
            if (!Tree.Files.Contains(path) || (anchor.Length > 0 && !Headings(path).Contains(anchor)))
            {
                yield return $"{page}: {target}";
            }
        }
    }

    /// <summary>The headings as a link names them: lower case, blanks as hyphens, no punctuation.</summary>
    private static List<string> Headings(string page) => [.. Heading().Matches(Tree.Text(page))
        .Select(m => Punctuation().Replace(m.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)|src=""(?<to>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^##+ (?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\s_-]", RegexOptions.None, 1000)]
    private static partial Regex Punctuation();
}

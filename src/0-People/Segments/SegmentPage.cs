using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>The customers of one's scope that a definition names, newest first, a page at a time.</summary>
[Needs(Permissions.UseSegments)]
[ByPost]
[Refuses(Refusals.FilterBeyondYourLevelsCode)]
public sealed record SegmentPage(
    SegmentNode Definition,
    [StringLength(60)] string? After = null,
    [Range(1, 200)] int Size = 50) : IQuery<CustomerListAnswer>;

internal sealed class SegmentPageHandler(SegmentTree tree) : IHandle<SegmentPage, CustomerListAnswer>
{
    public async Task<CustomerListAnswer> Handle(SegmentPage asked, Act act)
    {
        var before = long.TryParse(asked.After, out var number) ? number : long.MaxValue;
        var rows = await tree.Customers(asked.Definition, act)
            .Where(c => c.Seq < before).OrderByDescending(c => c.Seq).Take(asked.Size + 1).Rows(act);
        var shown = rows.Take(asked.Size).ToList();
        return new CustomerListAnswer(shown, rows.Count > asked.Size ? shown[^1].MemberNumber : null);
    }
}

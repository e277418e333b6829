namespace Yangke.People;

/// <summary>The tags of the house, ended ones last.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record TagList : IQuery<TagListAnswer>;

/// <summary>At most 500 tags; <c>may</c> names the commands offered.</summary>
public sealed record TagListAnswer(IReadOnlyList<TagRow> Rows, IReadOnlyList<string> May);

/// <summary>One tag of the dictionary.</summary>
public sealed record TagRow(TagId Tag, int Version, string Name, TagColor Color, bool IsEnded);

internal sealed class TagListHandler : IHandle<TagList, TagListAnswer>
{
    private static readonly string[] s_offered = [Permissions.ManageDictionary];

    public async Task<TagListAnswer> Handle(TagList asked, Act act) => new(
        await act.Db.Set<Tag>().OrderBy(t => t.EndedAt != null).ThenBy(t => t.Name)
            .Select(t => new TagRow(t.Id, t.Version, t.Name, t.Color, t.EndedAt != null)).Take(500).ToListAsync(),
        [.. s_offered.Where(act.Actor.May)]);
}

namespace Yangke.People;

/// <summary>The sources of the house by channel, ended ones last.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record SourceList : IQuery<SourceListAnswer>;

/// <summary>At most 500 sources; <c>may</c> names the commands offered.</summary>
public sealed record SourceListAnswer(IReadOnlyList<SourceRow> Rows, IReadOnlyList<string> May);

/// <summary>One source of the dictionary.</summary>
public sealed record SourceRow(SourceId Source, int Version, string Name, string NameEn, Channel Channel, bool IsEnded);

internal sealed class SourceListHandler : IHandle<SourceList, SourceListAnswer>
{
    private static readonly string[] s_offered = [Permissions.ManageDictionary];

    public async Task<SourceListAnswer> Handle(SourceList asked, Act act)
    {
        var rows = await act.Db.Set<Source>().OrderBy(s => s.Id)
            .Select(s => new SourceRow(s.Id, s.Version, s.Name, s.NameEn, s.Channel, s.EndedAt != null)).Take(500).ToListAsync();
        return new SourceListAnswer([.. rows.OrderBy(r => r.IsEnded).ThenBy(r => r.Channel)], [.. s_offered.Where(act.Actor.May)]);
    }
}

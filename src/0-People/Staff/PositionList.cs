namespace Yangke.People;

/// <summary>The positions of the house with what each may do, and every permission there is.</summary>
[Needs(Permissions.SeeStaff)]
public sealed record PositionList : IQuery<PositionListAnswer>;

/// <summary>Positions and permissions.</summary>
public sealed record PositionListAnswer(IReadOnlyList<PositionRow> Rows, IReadOnlyList<PermissionRow> Permissions);

/// <summary>One position.</summary>
public sealed record PositionRow(PositionId Position, string Name, string NameEn, IReadOnlyList<string> Permissions);

/// <summary>One permission by name in both languages.</summary>
public sealed record PermissionRow(string Code, string Name, string NameEn);

internal sealed class PositionListHandler : IHandle<PositionList, PositionListAnswer>
{
    public async Task<PositionListAnswer> Handle(PositionList asked, Act act) => new(
        await act.Db.Set<Position>().OrderBy(p => p.Id)
            .Select(p => new PositionRow(p.Id, p.Name, p.NameEn, p.Permissions)).ToListAsync(),
        [.. Permissions.All.Select(p => new PermissionRow(p.Code, p.Zh, p.En))]);
}

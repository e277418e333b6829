namespace Yangke.People;

/// <summary>The positions of the house with what each may do, and every permission there is.</summary>
[Needs(Permissions.SeeStaff)]
public sealed record PositionList : IQuery<PositionListAnswer>;

/// <summary>Positions and permissions; <c>may</c> names the commands offered for the whole house.</summary>
public sealed record PositionListAnswer(IReadOnlyList<PositionRow> Rows, IReadOnlyList<PermissionRow> Permissions, IReadOnlyList<string> May);

/// <summary>One position; <c>people</c> counts the colleagues one sees who hold it.</summary>
public sealed record PositionRow(
    PositionId Position, int Version, string Name, string NameEn, IReadOnlyList<string> Permissions, bool TotpRequired, int People,
    IReadOnlyList<string> May);

/// <summary>One permission by name in both languages, and whether one has it oneself and so may grant it.</summary>
public sealed record PermissionRow(string Code, string Name, string NameEn, bool IsMine);

internal sealed class PositionListHandler : IHandle<PositionList, PositionListAnswer>
{
    private static readonly string[] s_nothing = [];
    private static readonly string[] s_correcting = ["people.correct-position"];

    public async Task<PositionListAnswer> Handle(PositionList asked, Act act)
    {
        var manages = Granting.Manages(act.Actor);
        var rows = await act.Db.Set<Position>().OrderBy(p => p.Id)
            .Select(p => new PositionRow(p.Id, p.Version, p.Name, p.NameEn, p.Permissions, p.TotpRequired,
                act.Db.Set<Staff>().Count(s => s.Position == p.Id && s.EndedAt == null), s_nothing)).ToListAsync();
        return new PositionListAnswer(
            [.. rows.Select(r => manages && CorrectPositionHandler.MayCorrect(act.Actor, r.Permissions) ? r with { May = s_correcting } : r)],
            [.. Permissions.All.Select(p => new PermissionRow(p.Code, p.Zh, p.En, act.Actor.May(p.Code)))],
            manages && act.Actor.Scope.SeesAll ? ["people.create-position"] : []);
    }
}

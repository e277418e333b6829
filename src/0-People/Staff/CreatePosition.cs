using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Makes a position with its permissions; positions hold in the whole house, so who sees all of it does that.</summary>
[Needs(People.Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.PositionNameTakenCode, Refusals.PermissionUnknownCode, Refusals.BeyondYourOwnCode)]
public sealed record CreatePosition(
    [StringLength(30, MinimumLength = 1)] string Name,
    [StringLength(40, MinimumLength = 1)] string NameEn,
    [MaxLength(200)] IReadOnlyList<string> Permissions,
    bool TotpRequired = false) : ICommand<PositionAnswer>;

/// <summary>The position and the version it has now.</summary>
public sealed record PositionAnswer(PositionId Position, int Version);

internal sealed class CreatePositionHandler : IHandle<CreatePosition, PositionAnswer>
{
    /// <summary>The permissions as the catalogue orders them; one it does not know is refused.</summary>
    public static IReadOnlyList<string> Known(IReadOnlyList<string> codes) =>
        codes.FirstOrDefault(c => Permissions.All.All(p => p.Code != c)) is { } unknown ? throw Refusals.PermissionUnknown(unknown)
            : [.. Permissions.All.Select(p => p.Code).Where(c => codes.Contains(c, StringComparer.Ordinal))];

    public static async Task CheckNames(Act act, PositionId self, string name, string nameEn)
    {
        var taken = await act.Db.Set<Position>().Where(p => p.Id != self && (p.Name == name || p.NameEn == nameEn)).FirstOrDefaultAsync();
        if (taken is not null)
        {
            throw taken.Name == name ? Refusals.PositionNameTaken(name, "name") : Refusals.PositionNameTaken(nameEn, "nameEn");
        }
    }

    public async Task<PositionAnswer> Handle(CreatePosition asked, Act act)
    {
        var permissions = Known(asked.Permissions);
        if (!act.Actor.Scope.SeesAll || !permissions.All(act.Actor.May))
        {
            throw Refusals.BeyondYourOwn("permissions");
        }
        var (id, name, nameEn) = (PositionId.New(), OneLine.Of(asked.Name)!, OneLine.Of(asked.NameEn)!);
        await CheckNames(act, id, name, nameEn);
        var position = new Position(id, $"own-{id.Value:N}", name, nameEn, permissions);
        position.Correct(name, nameEn, permissions, asked.TotpRequired);
        act.Db.Add(position);
        act.Tell(new PositionCreated(id, name));
        return new PositionAnswer(id, position.Version);
    }
}

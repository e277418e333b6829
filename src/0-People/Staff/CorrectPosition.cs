using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Renames a position or changes what it may do, on the version one has seen; everybody who holds it has the new rights at once.
/// </summary>
[Needs(People.Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.PositionNameTakenCode, Refusals.PermissionUnknownCode, Refusals.BeyondYourOwnCode, Refusals.LastKeeperCode)]
public sealed record CorrectPosition(
    PositionId Position,
    [Range(1, int.MaxValue)] int Version,
    [StringLength(30, MinimumLength = 1)] string Name,
    [StringLength(40, MinimumLength = 1)] string NameEn,
    [MaxLength(200)] IReadOnlyList<string> Permissions,
    bool TotpRequired = false) : ICommand<PositionAnswer>, IEdit;

internal sealed class CorrectPositionHandler : IHandle<CorrectPosition, PositionAnswer>
{
    /// <summary>Positions hold in the whole house: who sees all of it changes those that have nothing she has not.</summary>
    public static bool MayCorrect(Actor actor, IEnumerable<string> permissions) => actor.Scope.SeesAll && permissions.All(actor.May);

    public async Task<PositionAnswer> Handle(CorrectPosition asked, Act act)
    {
        var position = await act.Db.Set<Position>().AsTracking().SingleAsync(p => p.Id == asked.Position);
        position.MadeOn(asked);
        var permissions = CreatePositionHandler.Known(asked.Permissions);
        if (!MayCorrect(act.Actor, position.Permissions) || !MayCorrect(act.Actor, permissions))
        {
            throw Refusals.BeyondYourOwn("permissions");
        }
        var (name, nameEn) = (OneLine.Of(asked.Name)!, OneLine.Of(asked.NameEn)!);
        await CreatePositionHandler.CheckNames(act, position.Id, name, nameEn);
        var before = await Granting.Reach(act);
        if (position.Correct(name, nameEn, permissions, asked.TotpRequired) is { Count: > 0 } changes)
        {
            await Granting.CheckNothingLost(act, before);
            act.Tell(new PositionCorrected(position.Id, changes));
        }
        return new PositionAnswer(position.Id, position.Version);
    }
}

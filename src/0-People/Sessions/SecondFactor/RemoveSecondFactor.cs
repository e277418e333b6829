using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Takes off one's own second factor, with the password; a position that asks for one asks at once for a new one.</summary>
[Anyone(InPerson = true)]
[Limit(10, 10)]
[Refuses(Refusals.PasswordWrongCode, Refusals.SecondFactorOffCode)]
public sealed record RemoveSecondFactor([StringLength(200)] string Current) : ICommand<Done>;

internal sealed class RemoveSecondFactorHandler(Passwords passwords) : IHandle<RemoveSecondFactor, Done>
{
    public async Task<Done> Handle(RemoveSecondFactor asked, Act act)
    {
        var mine = act.Actor.Staff;
        var staff = await act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).SingleAsync(s => s.Id == mine);
        if (!await passwords.Fits(staff.PasswordHash, asked.Current))
        {
            throw Refusals.PasswordWrong();
        }
        var factor = await act.Db.Set<SecondFactor>().AsTracking().SingleOrDefaultAsync(f => f.Staff == mine) ?? throw Refusals.SecondFactorOff();
        act.Db.Remove(factor);
        act.Tell(new SecondFactorRemoved(mine));
        return default;
    }
}

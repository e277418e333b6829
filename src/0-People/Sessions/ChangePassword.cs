using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Chooses a new password; every other session of one's own ends.</summary>
[Anyone(InPerson = true)]
[Limit(10, 10)]
[Refuses(Refusals.PasswordWrongCode, Refusals.PasswordWeakCode)]
public sealed record ChangePassword([StringLength(200)] string Current, [StringLength(200)] string Next) : ICommand<Done>;

internal sealed class ChangePasswordHandler(Passwords passwords) : IHandle<ChangePassword, Done>
{
    public async Task<Done> Handle(ChangePassword asked, Act act)
    {
        var staff = await act.Db.Set<Staff>().IgnoreQueryFilters().SingleAsync(s => s.Id == act.Actor.Staff);
        if (!await passwords.Fits(staff.PasswordHash, asked.Current))
        {
            throw Refusals.PasswordWrong();
        }
        passwords.CheckStrength(staff.Account, asked.Next, "next");
        staff.ChangePassword(await passwords.Hash(asked.Next));
        await Session.EndAll(act, staff.Id, except: SessionId.Of(act.Actor.Session));
        act.Tell(new PasswordChanged(staff.Id));
        return default;
    }
}

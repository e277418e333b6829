namespace Yangke.People;

/// <summary>Gives a colleague who lost her password a new one-time password; all her sessions end.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Limit(30, 60)]
[Refuses(Refusals.BeyondYourOwnCode, Refusals.StaffGoneCode)]
public sealed record ResetPassword(StaffId Staff) : ICommand<PasswordOnce>;

/// <summary>The password to hand over; it is shown this once.</summary>
public sealed record PasswordOnce(string Password);

internal sealed class ResetPasswordHandler(Passwords passwords) : IHandle<ResetPassword, PasswordOnce>
{
    public async Task<PasswordOnce> Handle(ResetPassword asked, Act act)
    {
        var staff = await act.Db.Set<Staff>().AsTracking().SingleAsync(s => s.Id == asked.Staff);
        if (staff.EndedAt is not null)
        {
            throw Refusals.StaffGone();
        }
        var position = await act.Db.Set<Position>().SingleAsync(p => p.Id == staff.Position);
        // Whoever hands out a password could sign in with it: only where that would give nothing new.
        if (staff.Id == act.Actor.Staff || !Granting.Within(act.Actor, staff.Scope, staff.Department, position.Permissions))
        {
            throw Refusals.BeyondYourOwn();
        }
        var password = Passwords.Random();
        staff.ChangePassword(await passwords.Hash(password));
        staff.AskForNewPassword();
        await Session.EndAll(act, staff.Id, except: null);
        act.Tell(new PasswordReset(staff.Id));
        return new PasswordOnce(password);
    }
}

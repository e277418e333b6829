using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Signs in with the personal account; the answer's secret goes into the cookie and nowhere else.</summary>
[Public]
[Refuses(Refusals.SignInRefusedCode, Refusals.CodeNeededCode, Refusals.CodeWrongCode)]
public sealed record SignIn(
    [StringLength(30)] string Account,
    [StringLength(200)] string Password,
    [StringLength(200)] string Device,
    [StringLength(60)] string Address,
    [StringLength(30)] string? Code = null) : ICommand<SignedInAnswer>;

/// <summary>The new session and its secret.</summary>
public sealed record SignedInAnswer(SessionId Session, string Secret);

internal sealed class SignInHandler(Passwords passwords, Keys keys) : IHandle<SignIn, SignedInAnswer>
{
    public async Task<SignedInAnswer> Handle(SignIn asked, Act act)
    {
        var key = Staff.KeyOf(asked.Account);
        var staff = await act.Db.Set<Staff>().IgnoreQueryFilters().SingleOrDefaultAsync(s => s.AccountKey == key && s.EndedAt == null);
        if (!await passwords.Fits(staff?.PasswordHash, asked.Password))
        {
            throw Refusals.SignInRefused();
        }
        await CheckCode(staff!.Id, asked.Code, act);
        var (secret, hash) = Session.NewSecret("");
        var session = new Session(SessionId.New(), staff.Id, staff.Branch, hash, act.SystemNow, asked.Device, asked.Address);
        act.Db.Add(session);
        session.GivenFor((await act.Ask(new WhoIs(secret)))!.Rights!);
        act.Tell(new SignedIn(staff.Id, session.Id, asked.Device));
        return new SignedInAnswer(session.Id, secret);
    }

    // Asked for after the password only: who guesses passwords has used up her tries at the door by then.
    private async Task CheckCode(StaffId staff, string? code, Act act)
    {
        var factor = await act.Db.Set<SecondFactor>().AsTracking().SingleOrDefaultAsync(f => f.Staff == staff && f.ConfirmedAt != null);
        if (factor is null)
        {
            return;
        }
        if (string.IsNullOrWhiteSpace(code))
        {
            throw Refusals.CodeNeeded();
        }
        if (factor.Take(code, keys, act.SystemNow))
        {
            return;
        }
        if (!factor.TakeRecovery(code))
        {
            throw Refusals.CodeWrong();
        }
        act.Tell(new RecoveryCodeUsed(staff, factor.RecoveryCodes.Count));
    }
}

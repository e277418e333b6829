using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Signs in with the personal account; the answer's secret goes into the cookie and nowhere else.</summary>
[Public]
[Refuses(Refusals.SignInRefusedCode)]
public sealed record SignIn(
    [StringLength(30)] string Account,
    [StringLength(200)] string Password,
    [StringLength(200)] string Device,
    [StringLength(60)] string Address) : ICommand<SignedInAnswer>;

/// <summary>The new session and its secret.</summary>
public sealed record SignedInAnswer(SessionId Session, string Secret);

internal sealed class SignInHandler(Passwords passwords) : IHandle<SignIn, SignedInAnswer>
{
    public async Task<SignedInAnswer> Handle(SignIn asked, Act act)
    {
        var key = Staff.KeyOf(asked.Account);
        var staff = await act.Db.Set<Staff>().IgnoreQueryFilters().SingleOrDefaultAsync(s => s.AccountKey == key && s.EndedAt == null);
        if (!await passwords.Fits(staff?.PasswordHash, asked.Password))
        {
            throw Refusals.SignInRefused();
        }
        var (secret, hash) = Session.NewSecret("");
        var session = new Session(SessionId.New(), staff!.Id, staff.Branch, hash, act.SystemNow, asked.Device, asked.Address);
        act.Db.Add(session);
        act.Tell(new SignedIn(staff.Id, session.Id, asked.Device));
        return new SignedInAnswer(session.Id, secret);
    }
}

namespace Yangke.People;

/// <summary>Begins a second factor: a secret for her phone, which counts once a code of it is confirmed. Asked again, it begins anew.</summary>
[Anyone(InPerson = true)]
[Limit(20, 60)]
[Refuses(Refusals.SecondFactorOnCode)]
public sealed record StartSecondFactor : ICommand<SecondFactorStarted>;

/// <summary>The secret as text and as the address phones read from a picture; both are shown this once.</summary>
public sealed record SecondFactorStarted(string Secret, string Address);

internal sealed class StartSecondFactorHandler(Keys keys) : IHandle<StartSecondFactor, SecondFactorStarted>
{
    public async Task<SecondFactorStarted> Handle(StartSecondFactor asked, Act act)
    {
        var mine = act.Actor.Staff;
        if (await act.Db.Set<SecondFactor>().AsTracking().SingleOrDefaultAsync(f => f.Staff == mine) is { } begun)
        {
            if (begun.IsOn)
            {
                throw Refusals.SecondFactorOn();
            }
            act.Db.Remove(begun);
            await act.Flush();
        }
        var staff = await act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).SingleAsync(s => s.Id == mine);
        var house = await act.Db.Set<House>().SingleAsync();
        var (factor, secret) = SecondFactor.Start(mine, keys, act.SystemNow);
        act.Db.Add(factor);
        var (text, issuer) = (SecondFactor.Base32(secret), Uri.EscapeDataString(house.Name));
        return new SecondFactorStarted(text, $"otpauth://totp/{issuer}:{Uri.EscapeDataString(staff.Account)}?secret={text}&issuer={issuer}");
    }
}

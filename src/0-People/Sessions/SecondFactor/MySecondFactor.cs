namespace Yangke.People;

/// <summary>Whether one signs in with a second factor, since when, and how many recovery codes are left.</summary>
[Anyone(InPerson = true)]
public sealed record MySecondFactor : IQuery<MySecondFactorAnswer>;

/// <summary>Off: no instant, no codes. <c>isDemanded</c>: the position asks for one.</summary>
public sealed record MySecondFactorAnswer(DateTime? Since, int RecoveryCodesLeft, bool IsDemanded);

internal sealed class MySecondFactorHandler : IHandle<MySecondFactor, MySecondFactorAnswer>
{
    public async Task<MySecondFactorAnswer> Handle(MySecondFactor asked, Act act)
    {
        var mine = act.Actor.Staff;
        var factor = await act.Db.Set<SecondFactor>().SingleOrDefaultAsync(f => f.Staff == mine);
        var demanded = await act.Db.Set<Position>().IgnoreQueryFilters(ClinicDb.Colleagues)
            .AnyAsync(p => p.TotpRequired && act.Db.Set<Staff>().Any(s => s.Id == mine && s.Position == p.Id));
        return new MySecondFactorAnswer(factor?.ConfirmedAt, factor?.RecoveryCodes.Count ?? 0, demanded);
    }
}

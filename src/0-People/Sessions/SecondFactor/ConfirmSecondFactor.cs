using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Confirms the second factor with a first code of her phone; from now on signing in asks for one.</summary>
[Anyone(InPerson = true)]
[Limit(10, 10)]
[Refuses(Refusals.CodeWrongCode, Refusals.SecondFactorOnCode, Refusals.SecondFactorOffCode)]
public sealed record ConfirmSecondFactor([StringLength(30, MinimumLength = 1)] string Code) : ICommand<RecoveryCodes>;

/// <summary>Eight codes for the day her phone is lost, each good once; they are shown this once.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

internal sealed class ConfirmSecondFactorHandler(Keys keys) : IHandle<ConfirmSecondFactor, RecoveryCodes>
{
    public async Task<RecoveryCodes> Handle(ConfirmSecondFactor asked, Act act)
    {
        var mine = act.Actor.Staff;
        var factor = await act.Db.Set<SecondFactor>().AsTracking().SingleOrDefaultAsync(f => f.Staff == mine) ?? throw Refusals.SecondFactorOff();
        if (factor.IsOn)
        {
            throw Refusals.SecondFactorOn();
        }
        if (!factor.Take(asked.Code, keys, act.SystemNow))
        {
            throw Refusals.CodeWrong();
        }
        act.Tell(new SecondFactorConfirmed(mine));
        return new RecoveryCodes(factor.Confirm(act.SystemNow));
    }
}

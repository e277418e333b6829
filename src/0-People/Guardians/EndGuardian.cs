namespace Yangke.People;

/// <summary>Ends a guardianship: she no longer signs or is called for the customer.</summary>
[Needs(Permissions.RecordConsent)]
[Refuses(Refusals.GuardianEndedCode)]
public sealed record EndGuardian(GuardianId Guardian) : ICommand<Done>;

internal sealed class EndGuardianHandler : IHandle<EndGuardian, Done>
{
    public async Task<Done> Handle(EndGuardian asked, Act act)
    {
        var guardian = await act.Db.Set<Guardian>().AsTracking().SingleAsync(g => g.Id == asked.Guardian);
        if (guardian.EndedAt is not null)
        {
            throw Refusals.GuardianEnded();
        }
        guardian.End(act.Actor.Staff, act.Now);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == guardian.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new GuardianEnded(guardian.Customer, branch, guardian.Id));
        return default;
    }
}

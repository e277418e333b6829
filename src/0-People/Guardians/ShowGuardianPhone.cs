namespace Yangke.People;

/// <summary>Shows a guardian's full phone number; kept in the journal and limited to 60 an hour (ORG-3).</summary>
[Needs(Permissions.Contact)]
[Limit(60, 60)]
[Refuses(Refusals.NoGuardianPhoneCode)]
public sealed record ShowGuardianPhone(GuardianId Guardian) : ICommand<PhoneShownAnswer>;

internal sealed class ShowGuardianPhoneHandler : IHandle<ShowGuardianPhone, PhoneShownAnswer>
{
    public async Task<PhoneShownAnswer> Handle(ShowGuardianPhone asked, Act act)
    {
        var guardian = await act.Db.Set<Guardian>().SingleAsync(g => g.Id == asked.Guardian);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == guardian.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new GuardianPhoneShown(guardian.Customer, branch, guardian.Id));
        return new PhoneShownAnswer(guardian.Phone?.Value ?? throw Refusals.NoGuardianPhone());
    }
}

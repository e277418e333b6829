namespace Yangke.People;

/// <summary>Ends a customer's discretion: she is contacted like others again, as far as she has not refused it.</summary>
[Needs(Permissions.RecordConsent)]
[Refuses(Refusals.NotDiscreetCode)]
public sealed record EndDiscretion(CustomerId Customer) : ICommand<Done>;

internal sealed class EndDiscretionHandler : IHandle<EndDiscretion, Done>
{
    public async Task<Done> Handle(EndDiscretion asked, Act act)
    {
        var discretion = await act.Db.Set<Discretion>().AsTracking().SingleOrDefaultAsync(d => d.Customer == asked.Customer)
            ?? throw Refusals.NotDiscreet();
        act.Db.Remove(discretion);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new DiscretionEnded(asked.Customer, branch));
        return default;
    }
}

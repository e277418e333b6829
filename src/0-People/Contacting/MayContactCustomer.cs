namespace Yangke.People;

/// <summary>Whether a customer may be contacted on a channel for a purpose, now or at an instant; if not, why and how else.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record MayContactCustomer(
    CustomerId Customer, ContactChannel Channel, ContactPurpose Purpose, DateTime? At = null) : IQuery<MayContactAnswer>;

internal sealed class MayContactCustomerHandler : IHandle<MayContactCustomer, MayContactAnswer>
{
    public async Task<MayContactAnswer> Handle(MayContactCustomer asked, Act act)
    {
        var her = (await ContactStandings.Read(act, act.Db.Set<Customer>().Where(c => c.Id == asked.Customer))).SingleOrDefault()
            ?? throw new Refused(KernelRefusals.Unknown);
        var at = asked.At is not { } given ? act.Now
            : given.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(given, DateTimeKind.Utc) : given.ToUniversalTime();
        return MayContact.Ask(her.Standing, asked.Channel, asked.Purpose, her.MinuteOf(at), act.Actor.Staff);
    }
}

namespace Yangke.People;

/// <summary>Says that of all who share a customer's number it is she who is spoken to on it (ORG-11).</summary>
[Needs(Permissions.RecordConsent)]
[Refuses(Refusals.NoPhoneCode, Refusals.NumberNotSharedCode)]
public sealed record NamePhoneHolder(CustomerId Customer) : ICommand<Done>;

internal sealed class NamePhoneHolderHandler : IHandle<NamePhoneHolder, Done>
{
    public async Task<Done> Handle(NamePhoneHolder asked, Act act)
    {
        var her = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => new { c.Phone, c.Branch }).SingleAsync();
        var phone = her.Phone ?? throw Refusals.NoPhone();
        if ((await SharedNumbers.Read(act, [phone])).Count == 0)
        {
            throw Refusals.NumberNotShared();
        }
        // Whoever was named for this number may be at a branch one does not see; only her row goes, nothing of her is told.
        await act.Db.Set<PhoneHolder>().IgnoreQueryFilters(ClinicDb.WholeHouse)
            .Where(h => h.Phone == phone || h.Customer == asked.Customer).ExecuteDeleteAsync();
        act.Db.Add(new PhoneHolder(PhoneHolderId.New(), phone, asked.Customer, act.Now, act.Actor.Staff));
        act.Tell(new PhoneHolderNamed(asked.Customer, her.Branch));
        return default;
    }
}

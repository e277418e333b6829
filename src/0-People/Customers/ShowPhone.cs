namespace Yangke.People;

/// <summary>Shows a customer's full phone number; kept in the journal and limited to 60 an hour (ORG-3).</summary>
[Needs(Permissions.Contact)]
[Limit(60, 60)]
[Refuses(Refusals.NoPhoneCode)]
public sealed record ShowPhone(CustomerId Customer) : ICommand<PhoneShownAnswer>;

/// <summary>The whole number.</summary>
public sealed record PhoneShownAnswer(string Phone);

internal sealed class ShowPhoneHandler : IHandle<ShowPhone, PhoneShownAnswer>
{
    public async Task<PhoneShownAnswer> Handle(ShowPhone asked, Act act)
    {
        var customer = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => new { c.Phone, c.Branch }).SingleAsync();
        act.Tell(new PhoneShown(asked.Customer, customer.Branch));
        return new PhoneShownAnswer(customer.Phone?.Value ?? throw Refusals.NoPhone());
    }
}

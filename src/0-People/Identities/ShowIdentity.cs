namespace Yangke.People;

/// <summary>Shows the whole number of a customer's identity document; kept in the journal and limited to 60 an hour (ORG-3).</summary>
[Needs(Permissions.Contact)]
[Limit(60, 60)]
[Refuses(Refusals.NoIdentityCode)]
public sealed record ShowIdentity(CustomerId Customer) : ICommand<IdentityShownAnswer>;

/// <summary>The whole number.</summary>
public sealed record IdentityShownAnswer(IdentityKind Kind, string Number);

internal sealed class ShowIdentityHandler(Keys keys) : IHandle<ShowIdentity, IdentityShownAnswer>
{
    public async Task<IdentityShownAnswer> Handle(ShowIdentity asked, Act act)
    {
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        var identity = await act.Db.Set<IdentityDocument>().SingleOrDefaultAsync(i => i.Customer == asked.Customer) ?? throw Refusals.NoIdentity();
        act.Tell(new IdentityNumberShown(asked.Customer, branch));
        await act.Saw(asked.Customer, InformationLevel.Contact);
        return new IdentityShownAnswer(identity.Kind, identity.Number(keys).Value);
    }
}

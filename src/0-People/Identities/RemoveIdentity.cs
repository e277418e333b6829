using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Takes the identity document off a customer's file, on the version that was seen; birthday and gender stay.</summary>
[Needs(Permissions.CorrectCustomer)]
[Refuses(Refusals.NoIdentityCode)]
public sealed record RemoveIdentity(
    CustomerId Customer,
    [Range(1, int.MaxValue)] int Version,
    [StringLength(200)] string? Reason = null) : ICommand<Corrected>, IEdit;

internal sealed class RemoveIdentityHandler(Keys keys) : IHandle<RemoveIdentity, Corrected>
{
    public async Task<Corrected> Handle(RemoveIdentity asked, Act act)
    {
        var customer = await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == asked.Customer);
        customer.MadeOn(asked);
        var identity = await act.Db.Set<IdentityDocument>().SingleOrDefaultAsync(i => i.Customer == customer.Id) ?? throw Refusals.NoIdentity();
        act.Reason = asked.Reason;
        customer.Touch(act.Db, act.Now);
        act.Db.Remove(identity);
        act.Tell(new IdentityRemoved(customer.Id, customer.Branch,
            [new("identityKind", $"{identity.Kind}", null), new("identity", identity.Number(keys).Masked, null)]));
        await act.Flush();
        return new Corrected(customer.Version);
    }
}

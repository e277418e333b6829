using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Records a customer's identity document in place of the one before, on the version of her file that was seen. Birthday and gender its
/// number tells are filled in where the file has none; the same identity on another file is said before anything is saved.
/// </summary>
[Needs(Permissions.CorrectCustomer)]
[Refuses(
    Refusals.IdentityUnreadableCode, Refusals.IdentityDiffersCode, Refusals.IdentityKnownCode, Refusals.ExpiryUnlikelyCode)]
public sealed record RecordIdentity(
    CustomerId Customer,
    [Range(1, int.MaxValue)] int Version,
    IdentityKind IdentityKind,
    [StringLength(40, MinimumLength = 1)] string IdentityNumber,
    DateOnly? IdentityExpiresOn = null,
    bool EvenIfKnown = false) : ICommand<Corrected>, IEdit;

internal sealed class RecordIdentityHandler(Keys keys) : IHandle<RecordIdentity, Corrected>
{
    public async Task<Corrected> Handle(RecordIdentity asked, Act act)
    {
        var customer = await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == asked.Customer);
        customer.MadeOn(asked);
        var number = Identities.Read(asked.IdentityKind, asked.IdentityNumber, asked.IdentityExpiresOn);
        var told = Identities.Agreeing(customer.AsProfile(), number);
        if (!asked.EvenIfKnown)
        {
            await Identities.RefuseIfKnown(number, customer.Id, keys, act);
        }
        if (customer.Correct(told, act.Now) is { Count: > 0 } changes)
        {
            act.Tell(new CustomerCorrected(customer.Id, customer.Branch, changes));
        }
        customer.Touch(act.Db, act.Now); // two who record at once are told of each other by the file's version
        var before = await act.Db.Set<IdentityDocument>().SingleOrDefaultAsync(i => i.Customer == customer.Id);
        if (before is not null)
        {
            act.Db.Remove(before);
            await act.Flush(); // one at a time is on her file
        }
        Identities.Record(customer, number, asked.IdentityExpiresOn, keys, act, before);
        await act.Flush();
        return new Corrected(customer.Version);
    }
}

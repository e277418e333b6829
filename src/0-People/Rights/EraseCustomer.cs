using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Erases a customer's data everywhere, on the version one has seen: file, journal, stored answers. What the law keeps is named in the
/// answer. It cannot be undone.
/// </summary>
[Needs(Permissions.EraseCustomer, InPerson = true)]
public sealed record EraseCustomer(
    CustomerId Customer,
    [Range(1, int.MaxValue)] int Version,
    [StringLength(200, MinimumLength = 2)] string Reason) : ICommand<Erased>, IEdit;

/// <summary>What had to be kept, by name.</summary>
public sealed record Erased(IReadOnlyList<string> Kept);

internal sealed class EraseCustomerHandler(IEnumerable<ICustomerPart> parts) : IHandle<EraseCustomer, Erased>
{
    public async Task<Erased> Handle(EraseCustomer asked, Act act)
    {
        (await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == asked.Customer)).MadeOn(asked);
        act.Reason = asked.Reason;
        return new Erased(await Erasure.Of(act, asked.Customer, parts));
    }
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Erases chosen parts of a customer's file, on the version one has seen: what stands there and what the journal tells of it. What the
/// law keeps of them is named in the answer. It cannot be undone.
/// </summary>
[Needs(Permissions.EraseCustomer, InPerson = true)]
[Refuses(Refusals.PartUnknownCode)]
public sealed record EraseParts(
    CustomerId Customer,
    [Range(1, int.MaxValue)] int Version,
    [MinLength(1), MaxLength(20)] IReadOnlyList<string> Parts,
    [StringLength(200, MinimumLength = 2)] string Reason) : ICommand<Erased>, IEdit;

internal sealed class ErasePartsHandler(IEnumerable<ICustomerPart> parts) : IHandle<EraseParts, Erased>
{
    public async Task<Erased> Handle(EraseParts asked, Act act)
    {
        (await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == asked.Customer)).MadeOn(asked);
        var pieces = parts.SelectMany(p => p.Pieces).ToList();
        if (asked.Parts.FirstOrDefault(part => !pieces.Exists(p => p.Part == part)) is not null)
        {
            throw Refusals.PartUnknown();
        }
        act.Reason = asked.Reason;
        return new Erased(await Erasure.OfParts(act, asked.Customer, asked.Parts, Ids.New(), pieces));
    }
}

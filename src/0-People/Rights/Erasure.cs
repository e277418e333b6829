namespace Yangke.People;

/// <summary>
/// Erasing a customer: every part blanks what may go, the journal's bodies go blank under each of her ids, and the fact that covers
/// the blanks is told under each of them too, or <c>verify</c> would call it tampering (ORG-5).
/// </summary>
internal static class Erasure
{
    public static async Task<IReadOnlyList<string>> Of(Act act, CustomerId customer, IEnumerable<ICustomerPart> parts)
    {
        List<string> kept = [];
        foreach (var part in parts)
        {
            kept.AddRange(await part.Erase(customer, act));
        }
        var file = await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == customer);
        file.Erase(act.Now);
        await act.Flush();
        foreach (var id in await act.Db.IdsOf(customer))
        {
            await act.Db.Blank(id);
            act.Tell(new CustomerErased(id, file.Branch, kept));
        }
        return kept;
    }
}

/// <summary>After the commit she is put on the list outside the database that restoring an older backup goes by.</summary>
internal sealed class ListWhenErased(ErasedList list) : ILater<CustomerErased>
{
    public Task Hear(CustomerErased fact, Act act) => list.Add(fact.Customer);
}

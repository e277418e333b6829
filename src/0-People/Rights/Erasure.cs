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

    /// <summary>Erases some parts of the file and what the journal tells of them; answers what the law keeps of them, by table.</summary>
    public static async Task<IReadOnlyList<string>> OfParts(
        Act act, CustomerId customer, IReadOnlyList<string> parts, Guid erasure, IReadOnlyList<CustomerPiece> all)
    {
        var chosen = all.Where(p => p.Part is { } part && parts.Contains(part)).ToList();
        var (_, blanked) = await act.Take(customer, chosen, before: null);
        List<string> kept = [];
        foreach (var piece in all.Where(p => p.Part is null && chosen.Exists(c => c.Table == p.Table)))
        {
            kept.AddRange((await piece.On([customer], null, act)).Take(1).Select(_ => piece.Table));
        }
        await Cover(act, customer, blanked, (id, branch, entries) =>
            new PartsErased(id, branch, erasure, [.. parts.Distinct()], kept, entries));
        return kept;
    }

    /// <summary>Tells, under each id with blank entries and in any case under hers, the fact that covers them, and anew what stood beside.</summary>
    public static async Task Cover(
        Act act, CustomerId customer, IReadOnlyList<Blanked> blanked, Func<CustomerId, BranchId, IReadOnlyList<string>, Fact> fact)
    {
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == customer).Select(c => c.Branch).SingleAsync();
        foreach (var entry in blanked.Where(b => b.Rest.Count > 0))
        {
            act.Tell(new ChangesKept(customer, branch, Blanking.Named(entry.Entry), entry.Rest));
        }
        foreach (var id in blanked.Select(b => b.Under).Append(customer).Distinct())
        {
            await act.Db.ForgetAnswers(id);
            act.Tell(fact(id, branch, [.. blanked.Where(b => b.Under == id).Select(b => Blanking.Named(b.Entry))]));
        }
    }
}

/// <summary>After the commit she is put on the list outside the database that restoring an older backup goes by.</summary>
internal sealed class ListWhenErased(ErasedList list) : ILater<CustomerErased>
{
    public Task Hear(CustomerErased fact, Act act) => list.Add(fact.Customer);
}

/// <summary>So are the parts she wanted gone.</summary>
internal sealed class ListWhenPartsErased(ErasedList list) : ILater<PartsErased>
{
    public Task Hear(PartsErased fact, Act act) => list.Add(new ErasedParts(fact.Customer, fact.Erasure, fact.Parts));
}

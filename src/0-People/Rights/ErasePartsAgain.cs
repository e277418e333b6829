namespace Yangke.People;

/// <summary>Erases parts of a file that a restored backup brought back; a house that knows of this erasure is left as it is.</summary>
[Internal]
public sealed record ErasePartsAgain(CustomerId Customer, Guid Erasure, IReadOnlyList<string> Parts) : ICommand<Done>;

internal sealed class ErasePartsAgainHandler(IEnumerable<ICustomerPart> parts) : IHandle<ErasePartsAgain, Done>
{
    public async Task<Done> Handle(ErasePartsAgain asked, Act act)
    {
        CustomerId? her = asked.Customer;
        var known = asked.Erasure.ToString();
        if (!await act.Db.Set<JournalEntry>().AnyAsync(e => e.Customer == her && e.Fact == "people.parts-erased" && e.Body!.Contains(known)))
        {
            await Erasure.OfParts(act, asked.Customer, asked.Parts, asked.Erasure, [.. parts.SelectMany(p => p.Pieces)]);
        }
        return default;
    }
}

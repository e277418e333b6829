namespace Yangke.People;

/// <summary>What erasing would take of a customer's file, part by part, and what the law keeps; counts only (ORG-5).</summary>
[Needs(Permissions.EraseCustomer, InPerson = true)]
public sealed record ErasableParts(CustomerId Customer) : IQuery<ErasablePartsAnswer>;

/// <summary>The parts one can choose, and the tables something stays in.</summary>
public sealed record ErasablePartsAnswer(IReadOnlyList<ErasablePart> Parts, IReadOnlyList<string> Kept);

/// <summary>A part, how much stands in it, and what of its kind stays all the same.</summary>
public sealed record ErasablePart(string Part, int Count, IReadOnlyList<string> Kept);

internal sealed class ErasablePartsHandler(IEnumerable<ICustomerPart> parts) : IHandle<ErasableParts, ErasablePartsAnswer>
{
    public async Task<ErasablePartsAnswer> Handle(ErasableParts asked, Act act)
    {
        List<(CustomerPiece Piece, int Count)> standing = [];
        foreach (var piece in parts.SelectMany(p => p.Pieces))
        {
            standing.Add((piece, (await piece.On([asked.Customer], null, act)).Count));
        }
        var kept = standing.Where(s => s.Piece.Part is null && s.Count > 0).Select(s => s.Piece.Table).Distinct().ToList();
        return new ErasablePartsAnswer(
            [
                .. standing.Where(s => s.Piece.Part is not null).GroupBy(s => s.Piece.Part!).Select(part => new ErasablePart(
                    part.Key, part.Sum(s => s.Count), [.. kept.Where(table => part.Any(s => s.Piece.Table == table))])),
            ],
            kept);
    }
}

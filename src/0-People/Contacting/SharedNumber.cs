namespace Yangke.People;

/// <summary>Who else has a customer's number, and who of them is spoken to on it.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record SharedNumber(CustomerId Customer) : IQuery<SharedNumberAnswer>;

/// <summary>The files with this number that one may see, how many more there are, and whether the named person is among those.</summary>
public sealed record SharedNumberAnswer(
    bool IsShared, IReadOnlyList<SharedNumberRow> Rows, int Elsewhere, bool HolderIsElsewhere, IReadOnlyList<string> May);

/// <summary>One of those who share the number.</summary>
public sealed record SharedNumberRow(CustomerId Customer, string Name, string MemberNumber, bool IsHolder);

internal sealed class SharedNumberHandler : IHandle<SharedNumber, SharedNumberAnswer>
{
    public async Task<SharedNumberAnswer> Handle(SharedNumber asked, Act act)
    {
        var her = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => new { c.Phone }).SingleOrDefaultAsync()
            ?? throw new Refused(KernelRefusals.Unknown);
        var sharers = her.Phone is { } phone ? (await SharedNumbers.Read(act, [phone]))[phone].ToList() : [];
        var mine = await Customer.Seen(act, sharers.Select(s => s.Customer));
        var seen = sharers.Where(s => mine.Contains(s.Customer)).ToList();
        return new SharedNumberAnswer(
            sharers.Count > 0,
            [.. seen.Select(s => new SharedNumberRow(s.Customer, s.Name, Customer.MemberNumberOf(s.Seq), s.IsHolder))],
            sharers.Count - seen.Count, sharers.Exists(s => s.IsHolder) && !seen.Exists(s => s.IsHolder),
            sharers.Count > 0 && act.Actor.May(Permissions.RecordConsent) ? ["people.name-phone-holder"] : []);
    }
}

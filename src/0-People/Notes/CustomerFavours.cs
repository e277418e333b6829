using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>What a customer was given so far, newest first, and what it was worth for whoever sees money.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerFavours(CustomerId Customer, [Range(1, 200)] int Size = 100) : IQuery<CustomerFavoursAnswer>;

/// <summary>The latest favours; the total of all that stand and how many they are.</summary>
public sealed record CustomerFavoursAnswer(
    IReadOnlyList<FavourRow> Rows, int Count, long? TotalMinor, IReadOnlyList<InformationLevel> Hidden, IReadOnlyList<string> May);

/// <summary>One favour. A struck one says why.</summary>
public sealed record FavourRow(
    FavourId Favour, FavourKind Kind, string What, string? Why, long? ValueMinor, DateOnly GivenOn, StaffNamed? GivenBy, string? StruckReason,
    IReadOnlyList<string> May);

internal sealed class CustomerFavoursHandler : IHandle<CustomerFavours, CustomerFavoursAnswer>
{
    private static readonly string[] s_onStanding = ["people.strike-favour"];

    public async Task<CustomerFavoursAnswer> Handle(CustomerFavours asked, Act act)
    {
        var (maySeeMoney, mayWrite) = (act.Actor.May(Permissions.Money), act.Actor.May(Permissions.WriteNotes));
        var favours = act.Db.Set<Favour>().Where(f => f.Customer == asked.Customer);
        var standing = favours.Where(f => f.StruckAt == null);
        var sums = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer)
            .Select(c => new { Count = standing.Count(), Total = standing.Sum(f => f.ValueMinor) }).SingleOrDefaultAsync() ?? throw new Refused(KernelRefusals.Unknown);
        var rows = await (
            from favour in favours.OrderByDescending(f => f.GivenOn).ThenByDescending(f => f.Id).Take(asked.Size)
            from giver in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == favour.GivenBy).DefaultIfEmpty()
            select new { favour, Giver = giver!.Name }).ToListAsync();
        if (maySeeMoney && rows.Exists(r => r.favour.ValueMinor is not null))
        {
            await act.Saw(asked.Customer, InformationLevel.Money);
        }
        return new CustomerFavoursAnswer(
            [.. rows.OrderByDescending(r => r.favour.GivenOn).ThenByDescending(r => r.favour.Id.Value).Select(r => new FavourRow(
                r.favour.Id, r.favour.Kind, r.favour.What, r.favour.Why, maySeeMoney ? r.favour.ValueMinor : null, r.favour.GivenOn,
                StaffNamed.Of(r.favour.GivenBy, r.Giver), r.favour.StruckReason,
                mayWrite && r.favour.StruckAt is null ? s_onStanding : []))],
            sums.Count, maySeeMoney ? sums.Total ?? 0 : null, maySeeMoney ? [] : [InformationLevel.Money], mayWrite ? ["people.note-favour"] : []);
    }
}

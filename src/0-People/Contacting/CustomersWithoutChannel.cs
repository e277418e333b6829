using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// The daily list "no channel" (ORG-11): customers of one's scope whom nothing reaches for their own care but their next visit, with
/// the reason. Those who are dead are not on it.
/// </summary>
[Needs(Permissions.SeeCustomers)]
public sealed record CustomersWithoutChannel(
    [Range(1, long.MaxValue)] long? Before = null, [Range(1, 200)] int Size = 50) : IQuery<CustomersWithoutChannelAnswer>;

/// <summary>A page, the newest files first, and what to ask for the next one with.</summary>
public sealed record CustomersWithoutChannelAnswer(IReadOnlyList<WithoutChannelRow> Rows, long? Next);

/// <summary>One customer nothing reaches, and why.</summary>
public sealed record WithoutChannelRow(
    CustomerId Customer, string Name, string MemberNumber, Gender Gender, int? AgeYears, string BranchName, ContactBar Why);

internal sealed class CustomersWithoutChannelHandler : IHandle<CustomersWithoutChannel, CustomersWithoutChannelAnswer>
{
    public async Task<CustomersWithoutChannelAnswer> Handle(CustomersWithoutChannel asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var before = asked.Before ?? long.MaxValue;
        var looked = await ContactStandings.Read(act, Candidates(act, before, today.AddYears(-Minor.Years), asked.Size + 1));
        var page = looked.Take(asked.Size).ToList();
        return new CustomersWithoutChannelAnswer(
            [.. from her in page
                let why = MayContact.NoChannel(her.Standing)
                where why is not null
                select new WithoutChannelRow(
                    her.Customer, her.Name, Customer.MemberNumberOf(her.Seq), her.Gender, HouseDay.Age(her.Birthday, today), her.BranchName, why.Value)],
            looked.Count > asked.Size ? page[^1].Seq : null);
    }

    /// <summary>
    /// Only those it can be true of, each kind from its own index: no phone, call refused for care, under 18, a number somebody else was
    /// named for. Whoever is reached after all is left out of the page, which may so be shorter than asked.
    /// </summary>
    private static IQueryable<Customer> Candidates(Act act, long before, DateOnly bornAfter, int most)
    {
        var all = act.Db.Set<Customer>().Where(c => c.Seq < before);
        IQueryable<long> Newest(IQueryable<Customer> of) => of.OrderByDescending(c => c.Seq).Select(c => c.Seq).Take(most);
        var noPhone = Newest(all.Where(c => c.Phone == null));
        var refused = Newest(all.Where(c => act.Db.Set<ContactRefusal>()
            .Where(r => r.EndedAt == null && r.Purpose == ContactPurpose.Care && r.Channel == ContactChannel.Call).Select(r => r.Customer).Contains(c.Id)));
        var young = Newest(all.Where(c => c.Birthday > bornAfter));
        // From the numbers somebody was named for, which are few, and not from every customer in turn.
        var named = act.Db.Set<PhoneHolder>();
        var anothers = Newest(all.Where(c => c.Phone != null && named.Select(h => (PhoneNumber?)h.Phone).Contains(c.Phone)
            && !named.Any(h => h.Phone == c.Phone && h.Customer == c.Id)));
        var seqs = noPhone.Union(refused).Union(young).Union(anothers).OrderByDescending(s => s).Take(most);
        return act.Db.Set<Customer>().Where(c => seqs.Contains(c.Seq));
    }
}

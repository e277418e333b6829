using System.ComponentModel.DataAnnotations;
using Yangke.People.Search;

namespace Yangke.People;

/// <summary>
/// Finds customers by any part of the name, pinyin, initials, phone, member number or workplace, best first, within one's scope.
/// Without the contact permission a phone is found by the whole number or its last four only.
/// </summary>
[Needs(Permissions.SeeCustomers)]
[ByPost]
public sealed record FindCustomers(
    [StringLength(50, MinimumLength = 1)] string Text,
    [Range(1, 50)] int Size = 20) : IQuery<FindCustomersAnswer>;

/// <summary>The hits, best first, and whether there are more than asked for.</summary>
public sealed record FindCustomersAnswer(IReadOnlyList<CustomerHit> Hits, bool More);

/// <summary>One hit and what of it matched.</summary>
public sealed record CustomerHit(
    CustomerId Customer, string Name, string? Phone, string MemberNumber, Gender Gender, int? AgeYears, string? Workplace,
    string BranchName, MatchedPart Matched);

/// <summary>What matched, and which characters of the shown field to mark.</summary>
public sealed record MatchedPart(MatchKind Kind, int From, int Length);

/// <summary>What the typed text was taken for.</summary>
public enum MatchKind { Name, Pinyin, Initials, Phone, MemberNumber, Workplace }

internal sealed class FindCustomersHandler : IHandle<FindCustomers, FindCustomersAnswer>
{
    public async Task<FindCustomersAnswer> Handle(FindCustomers asked, Act act)
    {
        var mayPhone = act.Actor.May(Permissions.Contact);
        var probes = SearchText.Read(asked.Text, mayPhone);
        if (probes.Count == 0)
        {
            return new FindCustomersAnswer([], false);
        }
        if (!mayPhone && probes.Any(p => p.Kind == ProbeKind.Phone))
        {
            await act.Limit($"phone-search:{act.Actor.Staff.Value}", 30, TimeSpan.FromMinutes(1));
        }
        var today = HouseDay.Of(act.Now);
        var hits = await Hits(probes, asked.Size, act);
        return new FindCustomersAnswer(
            [.. hits.Take(asked.Size).Select(hit => Shown(hit.Row, hit.Matched, today))], hits.Count > asked.Size);
    }

    /// <summary>
    /// First what people mostly mean; the rest, which costs most (beginnings that thousands share), only when that does not fill the
    /// page. Whatever the rest would find ranks behind it.
    /// </summary>
    private async Task<IReadOnlyList<(SearchRow Row, Matched Matched)>> Hits(IReadOnlyList<Probe> probes, int size, Act act)
    {
        var hits = new List<(SearchRow Row, Matched Matched)>();
        var rows = new SearchRows(act.Db, _read, act.Actor.Scope, size);
        bool IsFull(int rank) => hits.Count(hit => hit.Matched.Rank <= rank) > size;
        void Take(IEnumerable<SearchRow> read) => hits.AddRange(
            from row in read let best = Best(probes, row.Findable) where best is not null select (row, best.Value));
        foreach (var round in probes.GroupBy(p => p.Rank <= (int)Fit.PinyinWhole))
        {
            Take(await rows.Newest([.. round]));
            foreach (var probe in rows.TooFew([.. round]).Where(probe => !IsFull(probe.Rank - 1)))
            {
                Take(await rows.Within(probe));
            }
            if (round.Key && IsFull((int)Fit.PinyinWhole))
            {
                break;
            }
        }
        return [.. hits.OrderBy(hit => hit.Matched.Rank).ThenByDescending(hit => hit.Row.Seq)];
    }

    // Compiled, as the card's; the scope filter is the database's own.
    private readonly Func<ClinicDb, long[], IAsyncEnumerable<SearchRow>> _read = EF.CompileAsyncQuery((ClinicDb db, long[] numbers) =>
        from customer in db.Set<Customer>()
        where numbers.Contains(customer.Seq)
        join branch in db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues) on customer.Branch equals branch.Id
        select new SearchRow(customer.Id, customer.Seq, customer.Name, customer.Phone, customer.Gender, customer.Birthday,
            customer.Workplace, branch.Name));

    private static Matched? Best(IReadOnlyList<Probe> probes, Findable row)
    {
        Matched? best = null;
        foreach (var probe in probes)
        {
            if (best is not null && best.Value.Rank <= probe.Rank)
            {
                break; // probes come best first: no later one can do better
            }
            if (probe.Verify(row) is { } matched && (best is null || matched.Rank < best.Value.Rank))
            {
                best = matched;
            }
        }
        return best;
    }

    private static CustomerHit Shown(SearchRow row, Matched matched, DateOnly today) => new(
        row.Id, row.Name, row.Phone?.Masked, row.Findable.MemberNumber!, row.Gender,
        HouseDay.Age(row.Birthday, today), row.Workplace, row.BranchName,
        new MatchedPart(Enum.Parse<MatchKind>(matched.Kind.ToString()), matched.From, matched.Length));
}

namespace Yangke.People;

/// <summary>The wordings consent is asked in, every number of each purpose, the newest first.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record WordingList : IQuery<WordingListAnswer>;

/// <summary>The wordings; <c>may</c> names the commands offered.</summary>
public sealed record WordingListAnswer(IReadOnlyList<WordingRow> Rows, IReadOnlyList<string> May);

/// <summary>One wording; shipped ones have nobody who wrote them.</summary>
public sealed record WordingRow(
    WordingId Wording, ConsentPurpose Purpose, int Number, bool IsNewest, string Zh, string En, DateTime? WrittenAt, string? WrittenByName);

internal sealed class WordingListHandler : IHandle<WordingList, WordingListAnswer>
{
    public async Task<WordingListAnswer> Handle(WordingList asked, Act act)
    {
        var rows = await (
            from wording in act.Db.Set<Wording>()
            from staff in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == wording.WrittenBy).DefaultIfEmpty()
            orderby wording.Number descending
            select new WordingRow(
                wording.Id, wording.Purpose, wording.Number, false, wording.Zh, wording.En, wording.WrittenAt, staff!.Name))
            .Take(200).ToListAsync();
        return new WordingListAnswer(
            [.. rows.GroupBy(r => r.Purpose).OrderBy(g => g.Key).SelectMany(g => g.Select((r, i) => r with { IsNewest = i == 0 }))],
            act.Actor.May(Permissions.WriteWording) ? ["people.write-wording"] : []);
    }
}

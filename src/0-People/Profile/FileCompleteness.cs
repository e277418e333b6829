namespace Yangke.People;

/// <summary>
/// How complete the files of each colleague are (CON-1), over the latest hundred she owns: what she does now, at a cost that does not
/// grow with the house.
/// </summary>
[Needs(Permissions.SeeStaff)]
public sealed record FileCompleteness : IQuery<FileCompletenessAnswer>;

/// <summary>At most 200 colleagues who own files, least complete first, and how many fields a complete file has.</summary>
public sealed record FileCompletenessAnswer(IReadOnlyList<CompletenessRow> Rows, int Wanted);

/// <summary>One colleague: how many files were counted, how many wanted fields are filled in them, and the share in percent.</summary>
public sealed record CompletenessRow(StaffId Staff, string Name, string Position, string PositionEn, int Files, int Filled, int Percent);

internal sealed class FileCompletenessHandler : IHandle<FileCompleteness, FileCompletenessAnswer>
{
    private const int Latest = 100;

    public async Task<FileCompletenessAnswer> Handle(FileCompleteness asked, Act act)
    {
        var wanted = ProfileFields.Wanted;
        var rows = await (
            from staff in act.Db.Set<Staff>()
            join position in act.Db.Set<Position>() on staff.Position equals position.Id
            where staff.EndedAt == null && act.Db.Set<Customer>().Any(c => c.Owner == staff.Id)
            orderby staff.Name, staff.Id
            select new
            {
                staff.Id,
                staff.Name,
                Position = position.Name,
                position.NameEn,
                Files = act.Db.Set<Customer>().Where(c => c.Owner == staff.Id).OrderByDescending(c => c.Seq).Take(Latest).Count(),
                Filled = act.Db.Set<Customer>().Where(c => c.Owner == staff.Id).OrderByDescending(c => c.Seq).Take(Latest)
                    .SelectMany(c => act.Db.Set<Profile>().Where(p => p.Customer == c.Id)).Sum(p => p.Filled),
            }).Take(200).ToListAsync();
        return new FileCompletenessAnswer(
            [.. rows.Select(r => new CompletenessRow(r.Id, r.Name, r.Position, r.NameEn, r.Files, r.Filled, 100 * r.Filled / (r.Files * wanted)))
                .OrderBy(r => r.Percent)],
            wanted);
    }
}

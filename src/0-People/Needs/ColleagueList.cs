namespace Yangke.People;

/// <summary>Who works where one works: whom a need or a file can be given to, whom she asks for, who can have given a gift.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record ColleagueList : IQuery<ColleagueListAnswer>;

/// <summary>Those who work here now, by name; at most 500.</summary>
public sealed record ColleagueListAnswer(IReadOnlyList<Colleague> Rows);

/// <summary>A colleague by name and position; <c>ownsNeeds</c> says whether a need can be hers, <c>awayUntil</c> that she is away now.</summary>
public sealed record Colleague(StaffId Staff, string Name, string Position, string PositionEn, bool OwnsNeeds, DateOnly? AwayUntil)
{
    internal static async Task<Colleague?> Who(Act act, StaffId staff) =>
        (await Present(act, all => all.Where(s => s.Id == staff))).SingleOrDefault();

    internal static async Task<List<Colleague>> Present(Act act, Func<IQueryable<Staff>, IQueryable<Staff>> which)
    {
        var today = HouseDay.Of(act.Now);
        var rows = await (
            from staff in which(act.Db.Set<Staff>().Where(s => s.EndedAt == null))
            join position in act.Db.Set<Position>() on staff.Position equals position.Id
            orderby staff.Name, staff.Id
            select new
            {
                staff.Id,
                staff.Name,
                Position = position.Name,
                position.NameEn,
                position.Permissions,
                AwayUntil = act.Db.Set<Absence>().Where(a => a.Staff == staff.Id && a.EndedAt == null && a.FirstDay <= today && a.LastDay >= today)
                    .Max(a => (DateOnly?)a.LastDay),
            }).Take(500).ToListAsync();
        return [.. rows.Select(r => new Colleague(
            r.Id, r.Name, r.Position, r.NameEn, r.Permissions.Contains(Permissions.ManageNeeds, StringComparer.Ordinal), r.AwayUntil))];
    }
}

internal sealed class ColleagueListHandler : IHandle<ColleagueList, ColleagueListAnswer>
{
    public async Task<ColleagueListAnswer> Handle(ColleagueList asked, Act act) => new(await Colleague.Present(act, all => all));
}

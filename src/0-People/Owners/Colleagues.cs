namespace Yangke.People;

/// <summary>Who works here now, by name: whoever can be named on a file, as an owner or as somebody she asks for.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record Colleagues : IQuery<ColleaguesAnswer>;

/// <summary>At most 500 people of the branches one works with.</summary>
public sealed record ColleaguesAnswer(IReadOnlyList<Colleague> Rows);

/// <summary>A colleague and her position.</summary>
public sealed record Colleague(StaffId Staff, string Name, string Position, string PositionEn);

internal sealed class ColleaguesHandler : IHandle<Colleagues, ColleaguesAnswer>
{
    public async Task<ColleaguesAnswer> Handle(Colleagues asked, Act act) => new(await (
        from staff in act.Db.Set<Staff>()
        join position in act.Db.Set<Position>() on staff.Position equals position.Id
        where staff.EndedAt == null
        orderby staff.Name, staff.Id
        select new Colleague(staff.Id, staff.Name, position.Name, position.NameEn)).Take(500).ToListAsync());
}

namespace Yangke.People;

/// <summary>The branches within one's scope with their departments, and how many colleagues work in each.</summary>
[Needs(Permissions.SeeStaff)]
public sealed record Organisation : IQuery<OrganisationAnswer>;

/// <summary>At most 200 branches; <c>may</c> names the commands offered for the whole house.</summary>
public sealed record OrganisationAnswer(IReadOnlyList<BranchRow> Rows, IReadOnlyList<string> May);

/// <summary>One branch; <c>people</c> counts who works there now.</summary>
public sealed record BranchRow(
    BranchId Branch, int Version, string Name, string? Region, string TimeZone, int People, IReadOnlyList<DepartmentRow> Departments,
    bool MayMove, IReadOnlyList<string> May);

/// <summary>One open department.</summary>
public sealed record DepartmentRow(DepartmentId Department, int Version, string Name, int People, IReadOnlyList<string> May);

internal sealed class OrganisationHandler : IHandle<Organisation, OrganisationAnswer>
{
    public async Task<OrganisationAnswer> Handle(Organisation asked, Act act)
    {
        var (manages, all) = (Granting.Manages(act.Actor), act.Actor.Scope.SeesAll);
        var departments = await act.Db.Set<Department>().Where(d => d.ClosedAt == null).OrderBy(d => d.Name).ThenBy(d => d.Id).Take(2_000)
            .Select(d => new
            {
                d.Id,
                d.Branch,
                d.Version,
                d.Name,
                People = act.Db.Set<Staff>().Count(s => s.Department == d.Id && s.EndedAt == null),
            }).ToListAsync();
        var inside = departments.ToLookup(d => d.Branch, d => new DepartmentRow(d.Id, d.Version, d.Name, d.People, Offered(manages, d.People)));
        var branches = await act.Db.Set<Branch>().OrderBy(b => b.Region == null).ThenBy(b => b.Region).ThenBy(b => b.Name).Take(200)
            .Select(b => new
            {
                b.Id,
                b.Version,
                b.Name,
                b.Region,
                b.TimeZone,
                People = act.Db.Set<Staff>().Count(s => s.Branch == b.Id && s.EndedAt == null),
            }).ToListAsync();
        return new OrganisationAnswer(
            [.. branches.Select(b => new BranchRow(b.Id, b.Version, b.Name, b.Region, b.TimeZone, b.People, [.. inside[b.Id]], all,
                manages ? ["people.correct-branch", "people.open-department"] : []))],
            manages && all ? ["people.open-branch"] : []);
    }

    private static IReadOnlyList<string> Offered(bool manages, int people) =>
        !manages ? [] : people > 0 ? ["people.correct-department"] : ["people.correct-department", "people.close-department"];
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Opens a department in a branch.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.DepartmentNameTakenCode)]
public sealed record OpenDepartment(BranchId Branch, [StringLength(40, MinimumLength = 1)] string Name) : ICommand<DepartmentAnswer>;

/// <summary>The department and the version it has now.</summary>
public sealed record DepartmentAnswer(DepartmentId Department, int Version);

internal sealed class OpenDepartmentHandler : IHandle<OpenDepartment, DepartmentAnswer>
{
    public static Task<bool> IsTaken(Act act, BranchId branch, string name) =>
        act.Db.Set<Department>().AnyAsync(d => d.Branch == branch && d.Name == name && d.ClosedAt == null);

    public async Task<DepartmentAnswer> Handle(OpenDepartment asked, Act act)
    {
        var name = OneLine.Of(asked.Name)!;
        if (await IsTaken(act, asked.Branch, name))
        {
            throw Refusals.DepartmentNameTaken(name);
        }
        var department = new Department(DepartmentId.New(), asked.Branch, name);
        act.Db.Add(department);
        act.Tell(new DepartmentOpened(department.Id, asked.Branch, name));
        return new DepartmentAnswer(department.Id, department.Version);
    }
}

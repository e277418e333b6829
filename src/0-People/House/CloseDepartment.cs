using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Closes a department nobody works in any more; what happened there stays on record.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.DepartmentInUseCode, Refusals.DepartmentClosedCode)]
public sealed record CloseDepartment(DepartmentId Department, [Range(1, int.MaxValue)] int Version) : ICommand<Done>, IEdit;

internal sealed class CloseDepartmentHandler : IHandle<CloseDepartment, Done>
{
    public async Task<Done> Handle(CloseDepartment asked, Act act)
    {
        var department = await act.Db.Set<Department>().AsTracking().SingleAsync(d => d.Id == asked.Department);
        department.MadeOn(asked);
        if (department.ClosedAt is not null)
        {
            throw Refusals.DepartmentClosed();
        }
        var people = await act.Db.Set<Staff>().CountAsync(s => s.Department == asked.Department && s.EndedAt == null);
        if (people > 0)
        {
            throw Refusals.DepartmentInUse($"{people}");
        }
        department.Close(act.Now);
        act.Tell(new DepartmentClosed(department.Id, department.Branch, department.Name));
        return default;
    }
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Renames a department, on the version one has seen.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.DepartmentNameTakenCode, Refusals.DepartmentClosedCode)]
public sealed record CorrectDepartment(
    DepartmentId Department,
    [Range(1, int.MaxValue)] int Version,
    [StringLength(40, MinimumLength = 1)] string Name) : ICommand<DepartmentAnswer>, IEdit;

internal sealed class CorrectDepartmentHandler : IHandle<CorrectDepartment, DepartmentAnswer>
{
    public async Task<DepartmentAnswer> Handle(CorrectDepartment asked, Act act)
    {
        var department = await act.Db.Set<Department>().AsTracking().SingleAsync(d => d.Id == asked.Department);
        department.MadeOn(asked);
        if (department.ClosedAt is not null)
        {
            throw Refusals.DepartmentClosed();
        }
        var name = OneLine.Of(asked.Name)!;
        if (name != department.Name && await OpenDepartmentHandler.IsTaken(act, department.Branch, name))
        {
            throw Refusals.DepartmentNameTaken(name);
        }
        if (department.Correct(name) is { Count: > 0 } changes)
        {
            act.Tell(new DepartmentCorrected(department.Id, department.Branch, changes));
            await act.Flush();
        }
        return new DepartmentAnswer(department.Id, department.Version);
    }
}

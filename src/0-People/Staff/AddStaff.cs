using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Adds a member of staff with a personal account and a one-time password she must change.</summary>
[Needs(Permissions.ManageStaff, InPerson = true)]
[Refuses(Refusals.AccountTakenCode, Refusals.BeyondYourOwnCode, Refusals.DepartmentElsewhereCode, Refusals.DepartmentNeededCode)]
public sealed record AddStaff(
    [StringLength(40, MinimumLength = 1)] string Name,
    [StringLength(30, MinimumLength = 2), RegularExpression("^[A-Za-z0-9._-]+$")] string Account,
    PositionId Position,
    BranchId Branch,
    ScopeLevel Scope,
    DepartmentId? Department = null) : ICommand<StaffAddedAnswer>;

/// <summary>Who was added, and the password to hand over; it is shown this once.</summary>
public sealed record StaffAddedAnswer(StaffId Staff, string Password);

internal sealed class AddStaffHandler(Passwords passwords) : IHandle<AddStaff, StaffAddedAnswer>
{
    public async Task<StaffAddedAnswer> Handle(AddStaff asked, Act act)
    {
        var key = Staff.KeyOf(asked.Account);
        if (await act.Db.Set<Staff>().IgnoreQueryFilters().AnyAsync(s => s.AccountKey == key))
        {
            throw Refusals.AccountTaken(asked.Account);
        }
        var position = await act.Db.Set<Position>().SingleAsync(p => p.Id == asked.Position);
        if (!Granting.Within(act.Actor, asked.Scope, asked.Department, position.Permissions))
        {
            throw Refusals.BeyondYourOwn();
        }
        await CorrectStaffHandler.CheckPlace(act, asked.Branch, asked.Department, asked.Scope);
        var password = Passwords.Random();
        var staff = new Staff(StaffId.New(), OneLine.Of(asked.Name)!, asked.Account, await passwords.Hash(password),
            asked.Position, asked.Branch, asked.Scope, act.Now);
        staff.Correct(staff.Name, staff.Position, staff.Branch, asked.Department, staff.Scope);
        staff.AskForNewPassword();
        act.Db.Add(staff);
        act.Tell(new StaffAdded(staff.Id, staff.Name, staff.Account, staff.Position, staff.Branch, staff.Scope));
        return new StaffAddedAnswer(staff.Id, password);
    }
}

namespace Yangke.People;

internal static partial class Refusals
{
    public const string LastKeeperCode = "people.last-keeper";
    public const string DepartmentElsewhereCode = "people.department-elsewhere";
    public const string DepartmentNeededCode = "people.department-needed";
    public const string StaffGoneCode = "people.staff-gone";
    public const string PositionNameTakenCode = "people.position-name-taken";
    public const string PermissionUnknownCode = "people.permission-unknown";

    public static Refused LastKeeper(string zh, string en) => new(new Refusal(LastKeeperCode,
        $"这样改之后，就没有人能再给出“{zh}”了，没有保存。请先让另一位能看全部院店的管理者拥有它。",
        $"After this nobody could grant “{en}” any more; nothing was saved. Give it first to somebody else who manages staff and sees all branches."));

    public static Refused DepartmentElsewhere() => new(new Refusal(DepartmentElsewhereCode,
        "这个科室不在所选的院店，或已经关闭，没有保存。", "This department is not in the branch chosen, or is closed; nothing was saved.")
    { Field = "department" });

    public static Refused DepartmentNeeded() => new(new Refusal(DepartmentNeededCode,
        "“本科室”的范围要先选一个科室，没有保存。", "The scope “own department” needs a department; nothing was saved.")
    { Field = "department" });

    public static Refused StaffGone() => new(new Refusal(StaffGoneCode,
        "这个账号已经停用，没有保存。", "This account is closed; nothing was saved."));

    public static Refused PositionNameTaken(string name, string field) => new(new Refusal(PositionNameTakenCode,
        $"已经有一个岗位叫“{name}”，没有保存。请换一个名字。", $"There is a position called “{name}” already; nothing was saved. Choose another name.")
    { Field = field });

    public static Refused PermissionUnknown(string code) => new(new Refusal(PermissionUnknownCode,
        $"没有“{code}”这项权限，没有保存。", $"There is no permission “{code}”; nothing was saved.")
    { Field = "permissions" });
}

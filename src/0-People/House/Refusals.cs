namespace Yangke.People;

internal static partial class Refusals
{
    public const string BranchNameTakenCode = "people.branch-name-taken";
    public const string TimeZoneUnknownCode = "people.time-zone-unknown";
    public const string DepartmentNameTakenCode = "people.department-name-taken";
    public const string DepartmentInUseCode = "people.department-in-use";
    public const string DepartmentClosedCode = "people.department-closed";

    public static Refused BranchNameTaken(string name) => new(new Refusal(BranchNameTakenCode,
        $"已经有一家院店叫“{name}”，没有保存。请换一个名字。", $"There is a branch called “{name}” already; nothing was saved. Choose another name.")
    { Field = "name" });

    public static Refused TimeZoneUnknown() => new(new Refusal(TimeZoneUnknownCode,
        "没有这个时区，没有保存。例如 Asia/Shanghai。", "There is no such time zone; nothing was saved. One is Asia/Shanghai.")
    { Field = "timeZone" });

    public static Refused DepartmentNameTaken(string name) => new(new Refusal(DepartmentNameTakenCode,
        $"这家院店已经有“{name}”，没有保存。请换一个名字。", $"This branch has “{name}” already; nothing was saved. Choose another name.")
    { Field = "name" });

    public static Refused DepartmentInUse(string people) => new(new Refusal(DepartmentInUseCode,
        $"科室里还有 {people} 位同事，没有关闭。请先在员工页把她们调到别的科室。",
        $"Colleagues still work in this department ({people}); it was not closed. Move them to another on the staff page first."));

    public static Refused DepartmentClosed() => new(new Refusal(DepartmentClosedCode,
        "这个科室已经关闭，没有保存。", "This department is closed; nothing was saved."));
}

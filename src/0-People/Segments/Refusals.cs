namespace Yangke.People;

/// <summary>What lists of customers and their exports are refused for.</summary>
internal static partial class Refusals
{
    public const string FilterBeyondYourLevelsCode = "people.filter-beyond-your-levels";
    public const string SegmentNameTakenCode = "people.segment-name-taken";
    public const string NotYoursToShareCode = "people.not-yours-to-share";
    public const string ExportTooLargeCode = "people.export-too-large";
    public const string FullPhoneNotYoursCode = "people.full-phone-not-yours";

    public static Refused FilterBeyondYourLevels(string zh, string en, string place) => new(new Refusal(FilterBeyondYourLevelsCode,
        $"条件“{zh}”要看您的岗位没有开通的信息，不能用来筛选或计数。请去掉它，或找管理员开通。",
        $"The condition “{en}” reads information your position does not show; it can neither select nor count. Remove it, or ask an administrator.")
    { Field = place });

    public static Refused SegmentNameTaken(string name) => new(new Refusal(SegmentNameTakenCode,
        $"您已经有一份叫“{name}”的名单，没有保存。请换个名字，或打开那一份修改。",
        $"You have a list called “{name}” already; nothing was saved. Choose another name, or open that one.")
    { Field = "name" });

    public static Refused NotYoursToShare() => new(new Refusal(NotYoursToShareCode,
        "您的岗位不能共享名单，没有保存。可先存为自己的名单。", "Your position does not share lists; nothing was saved. Keep it as your own.")
    { Field = "sharing" });

    public static Refused ExportTooLarge(int limit) => new(new Refusal(ExportTooLargeCode,
        $"这份名单超过 {limit} 位，没有导出。请加条件缩小后再导出。", $"This list holds more than {limit}; nothing was exported. Narrow it by another condition.")
    { Field = "definition" });

    public static Refused FullPhoneNotYours() => new(new Refusal(FullPhoneNotYoursCode,
        "您的岗位不能查看联系方式，没有导出。请去掉“完整电话”。", "Your position does not show contact data; nothing was exported. Leave the whole phone out.")
    { Field = "fullPhone" });
}

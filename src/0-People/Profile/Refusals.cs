namespace Yangke.People;

internal static partial class Refusals
{
    public const string FieldUnknownCode = "people.field-unknown";
    public const string FieldUnreadableCode = "people.field-unreadable";
    public const string FieldHiddenCode = "people.field-hidden";

    public static Refused FieldUnknown(string field) => new(new Refusal(FieldUnknownCode,
        $"档案里没有“{field}”这一项，没有保存。", $"A profile has no field “{field}”; nothing was saved.")
    { Field = "values" });

    public static Refused FieldUnreadable(string code, string zh, string en) => new(new Refusal(FieldUnreadableCode,
        $"“{zh}”填得不对，没有保存。请从列出的选项里选，日期写成 1990-05-20，短的内容不超过 100 个字。",
        $"“{en}” is not filled in right; nothing was saved. Choose among what is listed, write days as 1990-05-20, keep lines to 100 characters.")
    { Field = code });

    public static Refused FieldHidden(string code, string zh, string en) => new(new Refusal(FieldHiddenCode,
        $"“{zh}”对您的岗位不显示，也不能改，没有保存。请找能看到的同事填。",
        $"“{en}” is not shown to your position and cannot be changed by it; nothing was saved. Ask a colleague who sees it.")
    { Field = code });
}

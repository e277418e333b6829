namespace Yangke.People;

internal static partial class Refusals
{
    public const string IdentityUnreadableCode = "people.identity-unreadable";
    public const string IdentityDiffersCode = "people.identity-differs";
    public const string IdentityKnownCode = "people.identity-known";
    public const string ExpiryUnlikelyCode = "people.expiry-unlikely";
    public const string NoIdentityCode = "people.no-identity";

    public static Refused IdentityUnreadable(IdentityKind kind)
    {
        var (zh, en) = kind switch
        {
            IdentityKind.ResidentCard => ("身份证号是 18 位，最后一位是数字或 X，并且要通过校验", "A resident ID number has 18 digits, the last may be X, and its check digit must fit"),
            IdentityKind.HongKongMacauPermit => ("港澳居民通行证号是 H 或 M 加 8 位数字", "A Hong Kong or Macau permit number is H or M and 8 digits"),
            IdentityKind.TaiwanPermit => ("台湾居民通行证号是 8 位数字", "A Taiwan permit number has 8 digits"),
            IdentityKind.Passport => ("护照号是 5 到 20 位字母和数字", "A passport number is 5 to 20 letters and digits"),
            IdentityKind.PermanentResidentCard => ("永久居留证号是 18 位数字，旧证是 3 个字母加 12 位数字", "A permanent resident number has 18 digits; older cards have 3 letters and 12 digits"),
            _ => ("出生医学证明编号是 1 个字母加 9 位数字", "A birth certificate number is a letter and 9 digits"),
        };
        return new Refused(new Refusal(IdentityUnreadableCode,
            $"{zh}，没有保存。请对照证件核对。", $"{en}; nothing was saved. Please compare it with the document.")
        { Field = "identityNumber" });
    }

    public static Refused IdentityDiffers(string field, string zh, string en) => new(new Refusal(IdentityDiffersCode,
        $"证件号码里的{(field == "gender" ? "性别" : "生日")}是 {zh}，与档案不同，没有保存。请核对号码；若是档案写错了，请先修改档案。",
        $"The number says the {field} is {en}, and the file says otherwise; nothing was saved. Check the number, or correct the file first if it is wrong.")
    { Field = field });

    public static Refused IdentityKnown(string name, string memberNumber, CustomerId customer) => new(new Refusal(IdentityKnownCode,
        $"同一证件已登记在“{name}”（{memberNumber}）名下，没有保存。可打开她的档案；若确实要登记在两份档案上，请选择“仍然登记”。",
        $"This document is on file for “{name}” ({memberNumber}); nothing was saved. Open her file, or choose “record anyway” if it shall stand on both.")
    { Field = "identityNumber", Customer = customer });

    public static Refused IdentityKnownElsewhere(string branch) => new(new Refusal(IdentityKnownCode,
        $"同一证件已在{branch}登记，没有保存。请联系{branch}；若确实要登记在两份档案上，请选择“仍然登记”。",
        $"This document is known at {branch}; nothing was saved. Ask {branch}, or choose “record anyway” if it shall stand on both files.")
    { Field = "identityNumber" });

    public static Refused ExpiryUnlikely() => new(new Refusal(ExpiryUnlikelyCode,
        "证件有效期的年份不对，没有保存。长期有效的请留空。", "The year of expiry is unlikely; nothing was saved. Leave it empty for a document without one.")
    { Field = "identityExpiresOn" });

    public static Refused NoIdentity() => new(new Refusal(NoIdentityCode,
        "这位顾客没有登记证件。可在档案中补上。", "No identity document is on file for this customer. Add one on her card."));
}

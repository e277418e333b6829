namespace Yangke.People;

internal static partial class Refusals
{
    public const string SafetyStaysCode = "people.safety-stays";
    public const string CareBySpokenWishCode = "people.care-by-spoken-wish";
    public const string NothingRefusedCode = "people.nothing-refused";
    public const string ContactAllowedCode = "people.contact-allowed";
    public const string DiscreetWithoutSmsCode = "people.discreet-without-sms";
    public const string HoursUnlikelyCode = "people.hours-unlikely";
    public const string NotDiscreetCode = "people.not-discreet";
    public const string NumberNotSharedCode = "people.number-not-shared";

    public static Refused SafetyStays() => new(new Refusal(SafetyStaysCode,
        "安全联系不能关闭，没有保存。治疗安全需要时，我们始终用最轻的方式联系她。",
        "Safety contacts cannot be switched off; nothing was saved. She is always reached by the mildest channel that works.")
    { Field = "purposes" });

    public static Refused CareBySpokenWish() => new(new Refusal(CareBySpokenWishCode,
        "护理回访只有她当面、电话里说了或书面写了才停，没有保存。",
        "Care contacts end only by her spoken or written wish; nothing was saved.")
    { Field = "how" });

    public static Refused NothingRefused() => new(new Refusal(NothingRefusedCode,
        "请至少选一种方式和一种用途，没有保存。", "Choose at least one channel and one purpose; nothing was saved.")
    { Field = "purposes" });

    public static Refused ContactAllowed() => new(new Refusal(ContactAllowedCode,
        "这一项已经恢复联系了，没有再改。", "This contact is allowed again already; nothing was changed."));

    public static Refused DiscreetWithoutSms() => new(new Refusal(DiscreetWithoutSmsCode,
        "要求低调的顾客不发短信；请至少选一种其他方式，没有保存。", "Discreet customers get no SMS; choose at least one other channel. Nothing was saved.")
    { Field = "channels" });

    public static Refused HoursUnlikely() => new(new Refusal(HoursUnlikelyCode,
        "结束时间要晚于开始时间，没有保存。", "The hours end after they begin; nothing was saved.")
    { Field = "toMinute" });

    public static Refused NotDiscreet() => new(new Refusal(NotDiscreetCode,
        "她没有要求低调联系，没有再改。", "She is not kept discreet; nothing was changed."));

    public static Refused NumberNotShared() => new(new Refusal(NumberNotSharedCode,
        "她的号码没有别人共用，不需要指定。", "Nobody else has her number; there is nobody to name."));
}

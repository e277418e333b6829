namespace Yangke.People;

internal static partial class Refusals
{
    public const string ConsentStandsCode = "people.consent-stands";
    public const string ConsentWithdrawnCode = "people.consent-withdrawn";
    public const string WordingOutdatedCode = "people.wording-outdated";
    public const string ConsentDayUnlikelyCode = "people.consent-day-unlikely";
    public const string MinorNotProfiledCode = "people.minor-not-profiled";

    public static Refused ConsentStands() => new(new Refusal(ConsentStandsCode,
        "她已经同意过这一项，没有重复登记。", "She agreed to this already; nothing was recorded twice.")
    { Field = "purpose" });

    public static Refused ConsentWithdrawn() => new(new Refusal(ConsentWithdrawnCode,
        "这一项已经撤回了，没有再改。", "This consent was withdrawn already; nothing was changed."));

    public static Refused WordingOutdated() => new(new Refusal(WordingOutdatedCode,
        "这一项有了新的同意书文字，没有登记。请给她看最新的再登记。",
        "There is a newer wording for this; nothing was recorded. Show her the newest and record again.")
    { Field = "wording" });

    public static Refused ConsentDayUnlikely(string field = "on") => new(new Refusal(ConsentDayUnlikelyCode,
        "同意的日期不能晚于今天，也不能早于她上一次同意，没有登记。",
        "The day of a consent is not after today and not before the one it replaces; nothing was recorded.")
    { Field = field });

    public static Refused MinorNotProfiled() => new(new Refusal(MinorNotProfiledCode,
        "未满 18 岁的顾客不做营销，也不做分析，没有登记。", "Nobody under 18 is marketed to or profiled; nothing was recorded.")
    { Field = "purpose" });
}

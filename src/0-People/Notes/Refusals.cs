namespace Yangke.People;

internal static partial class Refusals
{
    public const string DayUnlikelyCode = "people.day-unlikely";
    public const string AlreadyStruckCode = "people.already-struck";

    public static Refused DayUnlikely(string field) => new(new Refusal(DayUnlikelyCode,
        "日期不能晚于今天，也不早于 2000 年，没有保存。", "The day is not after today and not before 2000; nothing was saved.")
    { Field = field });

    public static Refused AlreadyStruck() => new(new Refusal(AlreadyStruckCode,
        "这一条已经作废，没有再改。", "This was struck already; nothing was changed."));
}

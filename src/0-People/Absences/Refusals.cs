namespace Yangke.People;

internal static partial class Refusals
{
    public const string AbsenceDaysCode = "people.absence-days";
    public const string AlreadyAwayCode = "people.already-away";
    public const string DeputyAwayCode = "people.deputy-away";
    public const string DeputyUnfitCode = "people.deputy-unfit";
    public const string AbsenceOverCode = "people.absence-over";

    public static Refused AbsenceDays() => new(new Refusal(AbsenceDaysCode,
        "最后一天不能早于第一天，也不能早于今天；一次最多记一年。没有保存。",
        "The last day is neither before the first nor before today, and at most a year is recorded at once; nothing was saved.")
    { Field = "lastDay" });

    public static Refused AlreadyAway(string first, string last) => new(new Refusal(AlreadyAwayCode,
        $"她在 {first} 到 {last} 已经记了不在，没有保存。请先结束那一段。",
        $"She is away from {first} to {last} already; nothing was saved. End that first.")
    { Field = "firstDay" });

    public static Refused DeputyAway(string first, string last) => new(new Refusal(DeputyAwayCode,
        $"代班的同事自己在 {first} 到 {last} 也不在，没有保存。请换一位。",
        $"The deputy is away herself from {first} to {last}; nothing was saved. Choose another.")
    { Field = "deputy" });

    public static Refused DeputyUnfit() => new(new Refusal(DeputyUnfitCode,
        "代班的须是另一位在职的同事，没有保存。", "A deputy is another colleague who works here; nothing was saved.")
    { Field = "deputy" });

    public static Refused AbsenceOver() => new(new Refusal(AbsenceOverCode,
        "这一段已经结束了。", "This absence is over already."));
}

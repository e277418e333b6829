namespace Yangke.People;

internal static partial class Refusals
{
    public const string HoldStandsCode = "people.hold-stands";
    public const string HoldLiftedCode = "people.hold-lifted";
    public const string SpeakerWantedCode = "people.speaker-wanted";
    public const string HoldDayPastCode = "people.hold-day-past";

    public static Refused HoldStands() => new(new Refusal(HoldStandsCode,
        "这一种暂停已经有了，没有重复设置。要改期限或联系人，请先解除再设。",
        "There is such a hold already; nothing was placed twice. To change its day or person, lift it first.")
    { Field = "kind" });

    public static Refused HoldLifted() => new(new Refusal(HoldLiftedCode,
        "这个暂停已经解除了，没有再改。", "This hold was lifted already; nothing was changed."));

    public static Refused SpeakerWanted() => new(new Refusal(SpeakerWantedCode,
        "有纠纷或律师介入时，要指定由谁联系她，没有保存。", "With a dispute or a lawyer, say who alone contacts her; nothing was saved.")
    { Field = "speaker" });

    public static Refused HoldDayPast() => new(new Refusal(HoldDayPastCode,
        "截止日期已经过了，没有保存。", "The last day of the hold is past; nothing was saved.")
    { Field = "until" });
}

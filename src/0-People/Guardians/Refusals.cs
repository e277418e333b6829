namespace Yangke.People;

internal static partial class Refusals
{
    public const string NotAMinorCode = "people.not-a-minor";
    public const string GuardianEndedCode = "people.guardian-ended";
    public const string NoGuardianPhoneCode = "people.no-guardian-phone";

    public static Refused NotAMinor() => new(new Refusal(NotAMinorCode,
        "她已满 18 岁，或者生日没有登记，没有保存。未满 18 岁的请先在档案里补上生日。",
        "She is 18 or older, or her birthday is not on file; nothing was saved. If she is younger, put her birthday on her file first."));

    public static Refused GuardianEnded() => new(new Refusal(GuardianEndedCode,
        "这位监护人已经不再登记，没有再改。", "This guardian is no longer on the file; nothing was changed."));

    public static Refused NoGuardianPhone() => new(new Refusal(NoGuardianPhoneCode,
        "这位监护人没有留电话。重新登记监护人时可以补上。", "No phone is on file for this guardian. Name the guardian again to add one."));
}

namespace Yangke.People;

internal static partial class Refusals
{
    public const string NeedDateUnlikelyCode = "people.need-date-unlikely";
    public const string NeedOwnerUnfitCode = "people.need-owner-unfit";
    public const string NeedClosedCode = "people.need-closed";
    public const string NeedReasonMissingCode = "people.need-reason-missing";
    public const string TooManyNeedsCode = "people.too-many-needs";

    public static Refused NeedDateUnlikely() => new(new Refusal(NeedDateUnlikelyCode,
        "下次跟进的日期应在今天之后、两年之内，没有保存。", "The next date lies from today to two years ahead; nothing was saved.")
    { Field = "dueOn" });

    public static Refused NeedOwnerUnfit() => new(new Refusal(NeedOwnerUnfitCode,
        "这位同事已经离职，或她的岗位不管顾客需求，没有保存。请另选一位。",
        "This colleague has left, or her position does not look after needs; nothing was saved. Choose another.")
    { Field = "owner" });

    public static Refused NeedClosed() => new(new Refusal(NeedClosedCode,
        "这条需求已经了结，没有保存。还需要的话请另记一条。", "This need is closed already; nothing was saved. If it is wanted again, note a new one."));

    public static Refused NeedReasonMissing() => new(new Refusal(NeedReasonMissingCode,
        "不再跟进要写明原因，没有保存。", "Say why it is dropped; nothing was saved.")
    { Field = "reason" });

    public static Refused TooManyNeeds() => new(new Refusal(TooManyNeedsCode,
        "她已经有 50 条未了结的需求，没有保存。请先把了结的关掉。", "She has 50 open needs already; nothing was saved. Close those that are done with first."));
}

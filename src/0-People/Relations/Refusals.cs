namespace Yangke.People;

internal static partial class Refusals
{
    public const string LinkCodeGoneCode = "people.link-code-gone";
    public const string LinkToHerselfCode = "people.link-to-herself";
    public const string AlreadyLinkedCode = "people.already-linked";
    public const string LinkEndedCode = "people.link-ended";
    public const string TooManyLinksCode = "people.too-many-links";

    public static Refused LinkCodeGone() => new(new Refusal(LinkCodeGoneCode,
        "没有这个关联码，或者它已过期（30 天）、用过、撤回了，没有关联。请对方的档案重新开一个。",
        "There is no such code, or it is over thirty days old, used or taken back; nothing was linked. Have a new one made on the other file.")
    { Field = "code" });

    public static Refused LinkToHerself() => new(new Refusal(LinkToHerselfCode,
        "这个关联码就是从这份档案开出的，没有关联。请在对方自己的档案里填写。",
        "This code was made on this very file; nothing was linked. Enter it on the other person's own file.")
    { Field = "code" });

    public static Refused AlreadyLinked() => new(new Refusal(AlreadyLinkedCode,
        "她们两位已经关联，没有重复。要改关系，请先解除再重新关联。",
        "These two are linked already; nothing was doubled. To change what they are to each other, end the link and make a new one.")
    { Field = "code" });

    public static Refused LinkEnded() => new(new Refusal(LinkEndedCode,
        "这段关联已经解除了，没有再改。", "This link has ended already; nothing was changed."));

    public static Refused TooManyLinks() => new(new Refusal(TooManyLinksCode,
        "关联的人或等待接受的关联码已经太多，没有保存。请先解除或撤回不用的。",
        "There are too many links or waiting codes already; nothing was saved. End or take back those not needed first."));
}

namespace Yangke.People;

internal static partial class Refusals
{
    public const string SourceEndedCode = "people.source-ended";
    public const string ReferredByHerselfCode = "people.referred-by-herself";
    public const string NoSourceCode = "people.no-source";

    public static Refused SourceEnded(string name) => new(new Refusal(SourceEndedCode,
        $"来源“{name}”已停用，没有保存。请选另一个。", $"The source “{name}” is ended; nothing was saved. Choose another.")
    { Field = "source" });

    public static Refused ReferredByHerself() => new(new Refusal(ReferredByHerselfCode,
        "介绍人不能是她自己，没有保存。请选另一位顾客，或留空。", "Nobody refers herself; nothing was saved. Choose another customer, or nobody.")
    { Field = "referrer" });

    public static Refused NoSource() => new(new Refusal(NoSourceCode,
        "她还没有登记来源，没有可更正的。请直接登记。", "No source was named for her yet, so there is none to correct. Name it instead."));
}

namespace Yangke.People;

internal static partial class Refusals
{
    public const string PartUnknownCode = "people.part-unknown";

    public static Refused PartUnknown() => new(new Refusal(PartUnknownCode,
        "没有这样一部分资料，什么都没有删除。请重新打开页面再选。",
        "There is no such part of a file; nothing was erased. Open the page again and choose.")
    { Field = "parts" });
}

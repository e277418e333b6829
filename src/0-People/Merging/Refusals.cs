namespace Yangke.People;

internal static partial class Refusals
{
    public const string SameFileCode = "people.same-file";

    public static Refused SameFile() => new(new Refusal(SameFileCode,
        "这是同一份档案，没有合并。请选另一份。", "This is one and the same file; nothing was merged. Choose another.")
    { Field = "drop" });
}

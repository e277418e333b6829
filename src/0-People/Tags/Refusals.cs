namespace Yangke.People;

internal static partial class Refusals
{
    public const string NameTakenCode = "people.name-taken";
    public const string TagEndedCode = "people.tag-ended";

    public static Refused NameTaken(string name) => new(new Refusal(NameTakenCode,
        $"“{name}”已经有了，没有保存。请换一个名称，或启用原来那个。",
        $"“{name}” is there already; nothing was saved. Choose another name, or take the old one up again.")
    { Field = "name" });

    public static Refused TagEnded(string name) => new(new Refusal(TagEndedCode,
        $"标签“{name}”已停用，没有加上。请换一个，或请总部重新启用。",
        $"The tag “{name}” is ended and was not put on. Choose another, or ask HQ to take it up again.")
    { Field = "tag" });
}

namespace Yangke.People;

internal static partial class Refusals
{
    public const string LevelClosedCode = "people.level-closed";
    public const string PreviewIsNoPictureCode = "people.preview-is-no-picture";

    public static Refused LevelClosed() => new(new Refusal(LevelClosedCode,
        "您的岗位看不到这个信息级别，没有保存。请选择您能看到的级别。",
        "Your position does not see this information level; nothing was saved. Choose one you see.")
    { Field = "level" });

    public static Refused PreviewIsNoPicture() => new(new Refusal(PreviewIsNoPictureCode,
        "预览应是边长不超过 1000 像素的图片，没有保存。请不带预览再试。",
        "A preview is a picture of at most 1000 pixels each way; nothing was saved. Try again without one.")
    { Field = "preview" });
}

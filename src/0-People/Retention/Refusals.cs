namespace Yangke.People;

internal static partial class Refusals
{
    public const string RetentionOutOfBoundsCode = "people.retention-out-of-bounds";

    public static Refused RetentionOutOfBounds(int least, int most) => new(new Refusal(RetentionOutOfBoundsCode,
        $"这一类资料的保存期限可设为 {Length(least).Zh}到 {Length(most).Zh}，没有保存。",
        $"This kind of data is kept between {Length(least).En} and {Length(most).En}; nothing was saved.")
    { Field = "months" });

    private static (string Zh, string En) Length(int months) => months % 12 == 0 && months >= 36
        ? ($"{months / 12} 年", $"{months / 12} years") : ($"{months} 个月", months == 1 ? "1 month" : $"{months} months");
}

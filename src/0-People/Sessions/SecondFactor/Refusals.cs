namespace Yangke.People;

internal static partial class Refusals
{
    public const string CodeNeededCode = "people.code-needed";
    public const string CodeWrongCode = "people.code-wrong";
    public const string SecondFactorOnCode = "people.second-factor-on";
    public const string SecondFactorOffCode = "people.second-factor-off";

    public static Refused CodeNeeded() => new(new Refusal(CodeNeededCode,
        "请再填手机验证器上的 6 位数字；手机不在身边，可用一个恢复码。",
        "Now the six digits of your authenticator; without the phone, one of your recovery codes."));

    public static Refused CodeWrong() => new(new Refusal(CodeWrongCode,
        "验证码不对，或已经用过。请等手机上换一个新的再填。",
        "The code is wrong or was used before. Wait for the next one on your phone.")
    { Field = "code" });

    public static Refused SecondFactorOn() => new(new Refusal(SecondFactorOnCode,
        "两步登录已经开着。想换手机，请先去掉再重新绑定。",
        "The second factor is on already. To move to another phone take it off first."));

    public static Refused SecondFactorOff() => new(new Refusal(SecondFactorOffCode,
        "还没有开始绑定，没有保存。请先取得二维码。", "Nothing was begun; nothing was saved. Ask for the picture first."));
}

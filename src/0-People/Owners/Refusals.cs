namespace Yangke.People;

internal static partial class Refusals
{
    public const string OwnerEndedCode = "people.owner-ended";
    public const string OwnerReasonCode = "people.owner-reason";

    public static Refused OwnerEnded(string name) => new(new Refusal(OwnerEndedCode,
        $"{name}的账号已停用，没有保存。请选在职的同事。", $"{name} works here no more; nothing was saved. Choose somebody who does.")
    { Field = "staff" });

    public static Refused OwnerReason() => new(new Refusal(OwnerReasonCode,
        "换人要写明原因，没有保存。", "Say why somebody is replaced; nothing was saved.")
    { Field = "reason" });
}

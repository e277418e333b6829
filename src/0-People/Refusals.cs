namespace Yangke.People;

/// <summary>Every "no" of this stage, one each, with the way out; those of one noun stand beside it.</summary>
internal static partial class Refusals
{
    public const string CustomerKnownCode = "people.customer-known";
    public const string PhoneUnreadableCode = "people.phone-unreadable";
    public const string BirthdayUnlikelyCode = "people.birthday-unlikely";
    public const string NoPhoneCode = "people.no-phone";
    public const string SignInRefusedCode = "people.sign-in-refused";
    public const string SetUpCodeWrongCode = "people.set-up-code-wrong";
    public const string AlreadySetUpCode = "people.already-set-up";
    public const string AccountTakenCode = "people.account-taken";
    public const string PasswordWeakCode = "people.password-weak";
    public const string PasswordWrongCode = "people.password-wrong";
    public const string NotYourBranchCode = "people.not-your-branch";
    public const string BeyondYourOwnCode = "people.beyond-your-own";

    public static Refused CustomerKnown(string name, string memberNumber, CustomerId customer) => new(new Refusal(CustomerKnownCode,
        $"这个手机号已登记在“{name}”（{memberNumber}）名下，没有重复登记。可打开她的档案；若确是另一位顾客，请选择“仍然登记”。",
        $"This phone already belongs to “{name}” ({memberNumber}); nobody was registered twice. Open her card, or choose “register anyway” if it is somebody else.")
    { Field = "phone", Customer = customer });

    public static Refused CustomerKnownElsewhere(string branch) => new(new Refusal(CustomerKnownCode,
        $"这个手机号已在{branch}登记，没有重复登记。请联系{branch}；若确是另一位顾客，请选择“仍然登记”。",
        $"This phone is known at {branch}; nobody was registered twice. Ask {branch}, or choose “register anyway” if it is somebody else.")
    { Field = "phone" });

    public static Refused PhoneUnreadable() => new(new Refusal(PhoneUnreadableCode,
        "电话号码不完整或写法不对，没有保存。手机填 11 位，固话带区号，境外以 + 开头。",
        "This is not a whole phone number; nothing was saved. Mobiles have 11 digits, land lines an area code, foreign ones a leading +.")
    { Field = "phone" });

    public static Refused BirthdayUnlikely() => new(new Refusal(BirthdayUnlikelyCode,
        "生日应在 1900 年之后、今天之前，没有保存。", "A birthday lies after 1900 and not after today; nothing was saved.")
    { Field = "birthday" });

    public static Refused NoPhone() => new(new Refusal(NoPhoneCode,
        "这位顾客没有登记电话。可在档案中补上。", "No phone is on file for this customer. Add one on her card."));

    public static Refused SignInRefused() => new(new Refusal(SignInRefusedCode,
        "账号或密码不对，或账号已停用。", "Account or password are wrong, or the account is closed."));

    public static Refused SetUpCodeWrong() => new(new Refusal(SetUpCodeWrongCode,
        "一次性启动码不对，没有创建。请看启动窗口里打印的那一串。",
        "The one-time code is wrong; nothing was set up. It is printed where the house was started.")
    { Field = "code" });

    public static Refused AlreadySetUp() => new(new Refusal(AlreadySetUpCode,
        "这家机构已经创建好了，请直接登录。", "This house is set up already; please sign in."));

    public static Refused AccountTaken(string account) => new(new Refusal(AccountTakenCode,
        $"账号“{account}”已有人使用，没有保存。请换一个。", $"The account “{account}” is taken; nothing was saved. Choose another.")
    { Field = "account" });

    public static Refused PasswordWeak(string field) => new(new Refusal(PasswordWeakCode,
        "密码至少 10 个字，不能与账号相同，也不能太常见，没有保存。", "A password has at least 10 characters, is not the account and not a common one; nothing was saved.")
    { Field = field });

    public static Refused PasswordWrong() => new(new Refusal(PasswordWrongCode,
        "现在的密码不对，没有修改。", "The present password is wrong; nothing was changed.")
    { Field = "current" });

    public static Refused NotYourBranch() => new(new Refusal(NotYourBranchCode,
        "您不在这家院店工作，没有切换。", "You do not work in this branch; nothing was switched.")
    { Field = "branch" });

    public static Refused BeyondYourOwn(string field = "scope") => new(new Refusal(BeyondYourOwnCode,
        "不能给出超过自己的权限或范围，没有保存。", "Nobody can grant more than they have; nothing was saved.")
    { Field = field });
}

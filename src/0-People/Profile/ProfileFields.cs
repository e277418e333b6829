using static Yangke.Kernel.InformationLevel;
using static Yangke.People.ProfileGroup;
using static Yangke.People.ProfileKind;

namespace Yangke.People;

/// <summary>Every field a profile has (CON-1, APP-6, REC-11), in the order people fill them in. Closed: an unknown one is refused.</summary>
internal static class ProfileFields
{
    public static readonly IReadOnlyList<ProfileField> All =
    [
        Of("address", Descriptive, Contact, Text, "住址", "Address", wanted: true),
        Of("otherContact", Descriptive, Contact, Text, "其他联系人", "Other contact"),
        Of("wechat", Descriptive, Contact, Text, "微信", "WeChat", wanted: true),
        Of("occupation", Descriptive, PrivateLife, Text, "职业", "Occupation", wanted: true),
        Of("maritalState", Descriptive, PrivateLife, Choice, "婚姻", "Marital state",
            choices: [new("single", "未婚", "Single"), new("married", "已婚", "Married"), new("divorced", "离异", "Divorced"), new("widowed", "丧偶", "Widowed")]),
        Of("children", Descriptive, PrivateLife, Number, "子女人数", "Children"),
        Of("deliveryDate", Descriptive, Medical, Date, "分娩日期", "Delivery date"),
        Of("deliveryMode", Descriptive, Medical, Choice, "分娩方式", "Delivery mode",
            choices: [new("natural", "顺产", "Natural"), new("assisted", "助产", "Assisted"), new("caesarean", "剖宫产", "Caesarean")]),
        Of("feeding", Descriptive, Medical, Choice, "喂养方式", "Feeding",
            choices: [new("breast", "母乳", "Breast"), new("mixed", "混合", "Mixed"), new("formula", "人工", "Formula"), new("weaned", "已断奶", "Weaned")]),
        Of("mainComplaint", Descriptive, Medical, LongText, "主诉", "Main complaint", wanted: true),
        Of("presentIllness", Descriptive, Medical, LongText, "现病史", "Present illness"),
        Of("history", Descriptive, Medical, LongText, "既往史", "History", wanted: true),
        Of("allergies", Descriptive, Medical, LongText, "过敏史", "Allergies", wanted: true),
        Of("medication", Descriptive, Medical, LongText, "正在用药", "Medication", wanted: true),
        Of("examination", Descriptive, Medical, LongText, "检查所见", "Examination"),
        Of("taboos", Behavioural, null, LongText, "忌讳", "Never say or do", wanted: true),
        Of("drink", Behavioural, null, Text, "喜欢的饮品", "Drink", wanted: true),
        Of("usualTime", Behavioural, null, Text, "习惯时间", "Usual time"),
        Of("requestedStaff", Behavioural, null, ProfileKind.Staff, "指定的人", "Requested staff"),
        Of("avoidedStaff", Behavioural, null, ProfileKind.Staff, "回避的人", "Avoided staff"),
        Of("contactTimes", Behavioural, null, Choices, "方便联系的时间", "Contact times", wanted: true,
            choices: [new("noon", "午间", "Noon"), new("afternoon", "下午", "Afternoon"), new("evening", "晚间", "Evening"), new("weekend", "周末", "Weekend")]),
        Of("preferredChannel", Behavioural, null, Choice, "喜欢的联系方式", "Preferred channel", wanted: true,
            choices: [new("call", "电话", "Call"), new("sms", "短信", "SMS"), new("wechat", "微信", "WeChat"), new("visit", "到院再说", "In person")]),
        Of("pickUp", Behavioural, null, Text, "接送", "Pick-up"),
        Of("hobbies", Behavioural, PrivateLife, Text, "爱好", "Hobbies"),
        Of("lifeStyle", Behavioural, PrivateLife, LongText, "生活习惯", "Life style"),
        Of("productsUsed", Behavioural, Medical, LongText, "用过的产品和效果", "Products used and their effect"),
        Of("satisfaction", Relational, PrivateLife, Choice, "满意度", "Satisfaction",
            choices: [new("high", "满意", "Satisfied"), new("fair", "一般", "Fair"), new("low", "不满意", "Unsatisfied")]),
        Of("loyalty", Relational, PrivateLife, Choice, "忠诚度", "Loyalty",
            choices: [new("firm", "认定我们", "Firmly ours"), new("comparing", "也看别家", "Comparing"), new("loose", "随缘", "Loose")]),
        Of("attitude", Relational, PrivateLife, Choice, "态度", "Attitude",
            choices: [new("warm", "热情", "Warm"), new("open", "愿意听", "Open"), new("reserved", "有保留", "Reserved"), new("distant", "疏远", "Distant")]),
        Of("motive", Relational, PrivateLife, Choice, "动机", "Motive", wanted: true,
            choices: [new("fast", "见效快", "Fast result"), new("natural", "要自然", "Natural"), new("relaxation", "放松", "Relaxation")]),
    ];

    private static readonly Dictionary<string, ProfileField> s_byCode = All.ToDictionary(f => f.Code, StringComparer.Ordinal);

    public static readonly int Wanted = All.Count(f => f.Wanted);

    public static ProfileField? Find(string code) => s_byCode.GetValueOrDefault(code);

    public static IEnumerable<ProfileField> SeenBy(Actor actor) => All.Where(f => actor.Sees(f.Level));

    private static ProfileField Of(
        string code, ProfileGroup group, InformationLevel? level, ProfileKind kind, string zh, string en, bool wanted = false,
        IReadOnlyList<ProfileChoice>? choices = null) => new(code, group, level, kind, wanted, zh, en, choices ?? []);
}

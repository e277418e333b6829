namespace Yangke.People;

/// <summary>The words of her copy in her language. What has none yet stands as it is called in the data.</summary>
internal sealed class CopyWords(Language language)
{
    private static readonly Dictionary<string, (string Zh, string En)> s_words = new(StringComparer.Ordinal)
    {
        ["house"] = ("机构", "House"),
        ["branch"] = ("院店", "Branch"),
        ["memberNumber"] = ("会员号", "Member number"),
        ["madeAt"] = ("制作时间", "Made at"),
        ["people_customers"] = ("基本资料", "Your file"),
        ["timeline"] = ("发生过的事", "What happened"),
        ["lookedAt"] = ("谁看过您的资料", "Who looked at your data"),
        ["name"] = ("姓名", "Name"),
        ["gender"] = ("性别", "Gender"),
        ["birthday"] = ("生日", "Birthday"),
        ["phone"] = ("电话", "Phone"),
        ["workplace"] = ("单位", "Workplace"),
        ["note"] = ("备注", "Note"),
        ["registeredAt"] = ("登记时间", "Registered"),
        ["at"] = ("时间", "When"),
        ["what"] = ("事情", "What"),
        ["by"] = ("岗位", "Position"),
        ["byEn"] = ("岗位", "Position"),
        ["reason"] = ("原因", "Reason"),
        ["details"] = ("内容", "Details"),
        ["level"] = ("看了什么", "What was shown"),
        ["changes"] = ("改动", "Changes"),
        ["field"] = ("项目", "Field"),
        ["from"] = ("原来", "From"),
        ["to"] = ("改为", "To"),
        ["left"] = ("未保留的值", "Values not kept"),
    };

    private static readonly Dictionary<string, (string Zh, string En)> s_values = new(StringComparer.Ordinal)
    {
        ["Female"] = ("女", "Female"),
        ["Male"] = ("男", "Male"),
        ["Unknown"] = ("未填", "Not said"),
        ["Contact"] = ("联系方式", "Contact data"),
        ["Medical"] = ("医疗信息", "Medical data"),
        ["Money"] = ("消费信息", "Money data"),
        ["PrivateLife"] = ("生活信息", "Private life"),
        ["true"] = ("是", "Yes"),
        ["false"] = ("否", "No"),
        ["people.customer-registered"] = ("登记了档案", "File registered"),
        ["people.customer-corrected"] = ("更正了档案", "File corrected"),
        ["people.phone-shown"] = ("查看了完整手机号", "Full phone number shown"),
        ["people.customers-merged"] = ("合并了另一份档案", "Another file merged in"),
        ["people.customer-merged-away"] = ("并入另一份档案", "Merged into another file"),
        ["people.customer-copied"] = ("制作了您的副本", "Your copy made"),
    };

    public string Title => language == Language.Zh ? "您的资料副本" : "Your copy of what we keep";

    public string Comma => language == Language.Zh ? "、" : ", ";

    /// <summary>A position has a name in each language; one is enough.</summary>
    public bool Shows(string field) => field != (language == Language.Zh ? "byEn" : "by");

    /// <summary>The name of a field.</summary>
    public string Of(string word) => Said(s_words, word);

    /// <summary>A value that is a word of ours; what people wrote stays as they wrote it.</summary>
    public string Value(string word) => Said(s_values, word);

    private string Said(Dictionary<string, (string Zh, string En)> words, string word) =>
        !words.TryGetValue(word, out var both) ? word : language == Language.Zh ? both.Zh : both.En;
}

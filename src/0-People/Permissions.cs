namespace Yangke.People;

/// <summary>What this stage lets a position do. The information levels of ORG-3 are permissions of their own.</summary>
public static class Permissions
{
    public const string SeeCustomers = "people.see-customers";
    public const string RegisterCustomer = "people.register-customer";
    public const string CorrectCustomer = "people.correct-customer";
    public const string FillProfile = "people.fill-profile";
    public const string AssignOwner = "people.assign-owner";
    public const string ManageDictionary = "people.manage-dictionary";
    public const string Contact = "people.contact";
    public const string Medical = "people.medical";
    public const string Money = "people.money";
    public const string PrivateLife = "people.private-life";
    public const string Attach = "people.attach";
    public const string RecordConsent = "people.record-consent";
    public const string PlaceHold = "people.place-hold";
    public const string WriteWording = "people.write-wording";
    public const string MergeCustomers = "people.merge-customers";

    /// <summary>Her own copy holds every information level: it is made for her, whoever hands it over.</summary>
    public const string CopyCustomer = "people.copy-customer";

    public const string EraseCustomer = "people.erase-customer";
    public const string SeeRetention = "people.see-retention";
    public const string SetRetention = "people.set-retention";
    public const string SeeAccessLog = "people.see-access-log";
    public const string SeeStaff = "people.see-staff";
    public const string ManageStaff = "people.manage-staff";
    public const string RecordAbsences = "people.record-absences";
    public const string ManageNeeds = "people.manage-needs";
    public const string WriteNotes = "people.write-notes";
    public const string SeeStruck = "people.see-struck";
    public const string UseSegments = "people.use-segments";
    public const string ShareSegments = "people.share-segments";
    public const string Export = "people.export";
    public const string UseTokens = "people.use-tokens";
    public const string MoveClock = Kernel.MoveClock.Permission;

    /// <summary>Every permission with its name in both languages, in the order pages show them.</summary>
    public static readonly IReadOnlyList<(string Code, string Zh, string En)> All =
    [
        (SeeCustomers, "查看顾客", "See customers"),
        (RegisterCustomer, "登记顾客", "Register customers"),
        (CorrectCustomer, "修改顾客资料", "Correct customers"),
        (FillProfile, "填写详细档案", "Fill in profiles"),
        (AssignOwner, "指定负责人", "Assign owners"),
        (ManageDictionary, "管理标签与来源", "Manage tags and sources"),
        (Contact, "查看联系方式", "See contact data"),
        (Medical, "查看医疗信息", "See medical data"),
        (Money, "查看消费信息", "See money data"),
        (PrivateLife, "查看生活信息", "See private-life data"),
        (Attach, "添加和移除附件", "Add and remove attachments"),
        (RecordConsent, "登记同意与联系意愿", "Record consents and contact wishes"),
        (PlaceHold, "设置与解除暂停", "Place and lift holds"),
        (WriteWording, "编写同意书文字", "Write the wordings of consents"),
        (MergeCustomers, "合并重复档案", "Merge duplicate files"),
        (CopyCustomer, "导出顾客副本", "Make a customer's copy"),
        (EraseCustomer, "删除顾客资料", "Erase a customer's data"),
        (SeeRetention, "查看保存期限与清理报告", "See retention and its reports"),
        (SetRetention, "修改保存期限", "Change how long data is kept"),
        (SeeAccessLog, "查看访问记录", "See the access log"),
        (SeeStaff, "查看员工", "See staff"),
        (ManageStaff, "管理员工与岗位", "Manage staff and positions"),
        (RecordAbsences, "登记请假与代班", "Record absences and deputies"),
        (ManageNeeds, "管理顾客需求", "Manage needs"),
        (WriteNotes, "写沟通记录与馈赠", "Write notes and favours"),
        (SeeStruck, "查看已作废的内容", "See what was struck"),
        (UseSegments, "使用顾客名单", "Use lists of customers"),
        (ShareSegments, "共享顾客名单", "Share lists of customers"),
        (Export, "导出顾客名单", "Export lists of customers"),
        (UseTokens, "使用个人令牌", "Use personal tokens"),
        (MoveClock, "拨动演练时钟", "Move the training clock"),
    ];

    /// <summary>The permission that opens an information level.</summary>
    public static string Of(InformationLevel level) => level switch
    {
        InformationLevel.Contact => Contact,
        InformationLevel.Medical => Medical,
        InformationLevel.Money => Money,
        _ => PrivateLife,
    };

    /// <summary>Whether she may see what stands at this level; what has none is for everyone who sees the customer.</summary>
    internal static bool Sees(this Actor actor, InformationLevel? level) => level is not { } one || actor.May(Of(one));

    /// <summary>The levels open to her.</summary>
    internal static IReadOnlyList<InformationLevel> Seen(this Actor actor) =>
        [.. Enum.GetValues<InformationLevel>().Where(level => actor.Sees(level))];

    /// <summary>Of the levels an answer has, those closed to her, to be named where something is left out.</summary>
    internal static IReadOnlyList<InformationLevel> Hidden(this Actor actor, params IEnumerable<InformationLevel> levels) =>
        [.. levels.Where(level => !actor.Sees(level))];
}

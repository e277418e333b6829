namespace Yangke.People;

/// <summary>A position (岗位) and what it may do.</summary>
internal sealed class Position : Entity<PositionId>
{
    public Position(PositionId id, string code, string name, string nameEn, IReadOnlyList<string> permissions)
    {
        (Id, Code, Name, NameEn, Permissions) = (id, code, name, nameEn, permissions);
    }

    /// <summary>Its name in programs; stays when people rename it.</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    public string NameEn { get; private set; }

    public IReadOnlyList<string> Permissions { get; private set; }

    /// <summary>Whether who holds it must sign in with a second factor.</summary>
    public bool TotpRequired { get; private set; }

    /// <summary>Takes over what differs and says so; of the permissions, which came and which went.</summary>
    public IReadOnlyList<Change> Correct(string name, string nameEn, IReadOnlyList<string> permissions, bool totpRequired)
    {
        var changes = Differences.Of(
            ("name", Name, name), ("nameEn", NameEn, nameEn), ("totpRequired", $"{TotpRequired}", $"{totpRequired}"),
            ("permissions", Listed(Permissions.Except(permissions)), Listed(permissions.Except(Permissions))));
        if (changes.Count > 0)
        {
            (Name, NameEn, Permissions, TotpRequired) = (name, nameEn, permissions, totpRequired);
        }
        return changes;
    }

    /// <summary>Of the codes kept, those there are: one that another version knew gives nothing.</summary>
    public static IReadOnlyList<string> Known(IReadOnlyList<string> codes) =>
        [.. codes.Where(c => People.Permissions.All.Any(p => p.Code == c))];

    private static string Listed(IEnumerable<string> codes) => string.Join(' ', codes);
}

/// <summary>The positions of DOMAIN §1 as shipped; a house changes them as it likes.</summary>
internal static class ShippedPositions
{
    private static readonly string[] s_desk =
        [Permissions.SeeCustomers, Permissions.RegisterCustomer, Permissions.CorrectCustomer, Permissions.FillProfile, Permissions.Contact, Permissions.RecordConsent];

    private static readonly string[] s_lists = [.. s_desk, Permissions.UseSegments];

    private static readonly string[] s_care =
    [
        .. s_lists, Permissions.Medical, Permissions.Money, Permissions.PrivateLife, Permissions.Attach, Permissions.ManageNeeds, Permissions.WriteNotes,
        Permissions.PlaceHold,
    ];

    private static readonly string[] s_clinical =
    [
        Permissions.SeeCustomers, Permissions.FillProfile, Permissions.Medical, Permissions.PrivateLife, Permissions.Attach, Permissions.WriteNotes,
        Permissions.PlaceHold,
    ];

    private static readonly string[] s_lead =
    [
        .. s_care, Permissions.MergeCustomers, Permissions.CopyCustomer, Permissions.SeeStaff, Permissions.UseTokens, Permissions.AssignOwner,
        Permissions.ShareSegments, Permissions.Export, Permissions.RecordAbsences,
    ];

    private static readonly string[] s_house = [.. s_lead, Permissions.ManageDictionary];

    private static readonly string[] s_supervisor = [.. s_desk, Permissions.AssignOwner];

    private static readonly (string Code, string Name, string NameEn, string[] Permissions)[] s_all =
    [
        ("administrator", "管理员", "Administrator", [.. Permissions.All.Select(p => p.Code)]),
        ("receptionist", "前台导医", "Receptionist", s_desk),
        ("desk-supervisor", "前台主管", "Desk supervisor", [.. s_supervisor, Permissions.MergeCustomers, Permissions.UseSegments]),
        ("queue-caller", "总叫号导医", "Queue caller", [Permissions.SeeCustomers]),
        ("file-clerk", "档案室", "File clerk", [.. s_desk, Permissions.MergeCustomers, Permissions.CopyCustomer, Permissions.Attach]),
        ("reception-host", "接待", "Reception host", s_desk),
        ("reception-supervisor", "接待组主管", "Reception supervisor", s_supervisor),
        ("online-consultant", "电网咨询", "Online consultant", s_care),
        ("consultant", "现场咨询师", "On-site consultant", s_care),
        ("doctor", "医生", "Doctor", s_clinical),
        ("nurse", "护士", "Nurse", s_clinical),
        ("therapist", "治疗师/调理师", "Therapist", [Permissions.SeeCustomers, Permissions.FillProfile, Permissions.Medical, Permissions.Attach, Permissions.WriteNotes]),
        ("postpartum-adviser", "产后顾问", "Postpartum adviser", s_care),
        ("care-specialist", "客服专员", "Care specialist", s_care),
        ("customer-service", "客服", "Customer service", s_care),
        ("customer-service-director", "客服主任", "Customer service director", [.. s_lead, Permissions.WriteWording]),
        ("channel", "渠道", "Channel staff", s_lists),
        ("event", "活动", "Event staff", s_lists),
        ("cashier", "收银", "Cashier", [Permissions.SeeCustomers, Permissions.Money]),
        ("operations-manager", "部门运营经理", "Department operations manager", s_lead),
        ("branch-manager", "院长/店长", "Branch manager", s_lead),
        ("business-manager", "业务经理", "Business manager", s_lead),
        ("regional-manager", "分公司", "Regional manager", s_lead),
        ("general-manager", "总经理", "General manager", s_house),
        ("hq", "总部", "HQ", [.. s_house, Permissions.WriteWording, Permissions.EraseCustomer, Permissions.SeeRetention, Permissions.SetRetention]),
        ("auditor", "审计", "Auditor", [Permissions.SeeCustomers, Permissions.SeeStaff, Permissions.SeeStruck, Permissions.SeeAccessLog, Permissions.SeeRetention]),
    ];

    /// <summary>New rows for a new house; the administrator first.</summary>
    public static IReadOnlyList<Position> Make() =>
        [.. s_all.Select(p => new Position(PositionId.New(), p.Code, p.Name, p.NameEn, p.Permissions))];
}

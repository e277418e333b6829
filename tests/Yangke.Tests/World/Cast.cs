namespace Yangke.Tests;

/// <summary>Everybody who works in the house of the tests, one at least at every scope level of ORG-1.</summary>
public enum Who
{
    /// <summary>Everything, everywhere.</summary>
    Administrator,

    /// <summary>Branch scope in West Lake; may register, correct and see contact data.</summary>
    Receptionist,

    /// <summary>Own scope in West Lake; sees private life too.</summary>
    Consultant,

    /// <summary>Department scope (skin) in West Lake; private life, but no contact data.</summary>
    Nurse,

    /// <summary>Branch scope in West Lake; sees staff and may use tokens.</summary>
    BranchManager,

    /// <summary>Region scope in West Lake, whose region also has North.</summary>
    RegionalManager,

    /// <summary>Branch scope in Riverside, which has no region.</summary>
    OtherReceptionist,

    /// <summary>Branch scope in West Lake; sees customers and nothing more.</summary>
    Cashier,

    /// <summary>Sees all customers and staff, changes nothing, has no contact data.</summary>
    Auditor,
}

/// <summary>Three branches: two of one region, one of none; a department in the first.</summary>
public static class Places
{
    public static readonly BranchId WestLake = Id<BranchId>(1);
    public static readonly BranchId North = Id<BranchId>(2);
    public static readonly BranchId Riverside = Id<BranchId>(3);
    public static readonly DepartmentId Skin = Id<DepartmentId>(4);

    public static StaffId Staff(Who who) => Id<StaffId>(100 + (int)who);

    /// <summary>What the session's cookie carries in the house of the tests.</summary>
    public static string SecretOf(Who who) => $"the-secret-of-{who}-in-every-test-house";

    private static T Id<T>(int number) where T : struct, IId<T> => T.Of(Guid.Parse($"0195a000-0000-7000-8000-{number:D12}"));
}

/// <summary>The house as every test finds it.</summary>
internal static class Cast
{
    public const string Password = "a long enough phrase";

    private static readonly (Who Who, string Account, string Name, string Position, BranchId Branch, ScopeLevel Scope)[] s_staff =
    [
        (Who.Administrator, "admin", "管理员", "administrator", Places.WestLake, ScopeLevel.All),
        (Who.Receptionist, "qiantai", "苏小蔓", "receptionist", Places.WestLake, ScopeLevel.Branch),
        (Who.Consultant, "zixun", "顾言", "consultant", Places.WestLake, ScopeLevel.Own),
        (Who.Nurse, "hushi", "陆知夏", "nurse", Places.WestLake, ScopeLevel.Department),
        (Who.BranchManager, "dianzhang", "沈令仪", "branch-manager", Places.WestLake, ScopeLevel.Branch),
        (Who.RegionalManager, "quyu", "周以宁", "regional-manager", Places.WestLake, ScopeLevel.Region),
        (Who.OtherReceptionist, "binjiang", "何清越", "receptionist", Places.Riverside, ScopeLevel.Branch),
        (Who.Cashier, "shouyin", "许安", "cashier", Places.WestLake, ScopeLevel.Branch),
        (Who.Auditor, "shenji", "方正", "auditor", Places.WestLake, ScopeLevel.All),
    ];

    public static string AccountOf(Who who) => s_staff[(int)who].Account;

    /// <summary>Fills an empty house: branches, staff with an open session each, four customers by name.</summary>
    public static async Task<Dictionary<string, CustomerId>> Fill(Works works, Passwords passwords)
    {
        var hash = await passwords.Hash(Password);
        await works.Engine.Write(async db =>
        {
            var at = works.Clock.Now;
            db.Actor = Actor.System;
            db.Add(new House { Name = "清和医美", SetUpAt = at });
            db.AddRange(new Branch(Places.WestLake, "西湖店", "浙江"), new Branch(Places.North, "城北店", "浙江"),
                new Branch(Places.Riverside, "滨江店", null), new Department(Places.Skin, Places.WestLake, "皮肤科"));
            var positions = ShippedPositions.Make();
            db.AddRange(positions);
            await db.SaveChangesAsync(); // the model knows no foreign keys, so EF would save by the tables' names
            foreach (var (who, account, name, position, branch, scope) in s_staff)
            {
                var staff = new Staff(
                    Places.Staff(who), name, account, hash, positions.Single(p => p.Code == position).Id, branch, scope, at);
                db.Add(staff);
                if (scope == ScopeLevel.Department)
                {
                    db.Entry(staff).Property(s => s.Department).CurrentValue = Places.Skin;
                }
                await db.SaveChangesAsync();
                db.Add(new Session(SessionId.New(), staff.Id, branch, Session.HashOf(Places.SecretOf(who)), at, "test", "127.0.0.1"));
            }
            return await db.SaveChangesAsync();
        }, Urgency.Interactive, CancellationToken.None);
        return await Customers(works);
    }

    private static async Task<Dictionary<string, CustomerId>> Customers(Works works)
    {
        var customers = new Dictionary<string, CustomerId>(StringComparer.Ordinal);
        foreach (var (by, asked) in ((Who, RegisterCustomer)[])
        [
            (Who.Receptionist, new("王小明", "13812345678", Gender.Male, new DateOnly(1992, 5, 14), "星河设计事务所", "喜欢靠窗的位子")),
            (Who.Consultant, new("欧阳娜", "13987654321", Gender.Female)),
            (Who.OtherReceptionist, new("单雪", "15011112222", Gender.Female, new DateOnly(1988, 2, 29))),
            (Who.Receptionist, new("仇无电")),
        ])
        {
            var actor = (await new Desk(works, Actor.System).Ask(new WhoIs(Places.SecretOf(by)))).Value!.Actor;
            customers[asked.Name] = (await new Desk(works, actor).Do(asked)).Value.Customer;
        }
        return customers;
    }
}

using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Whether the first start makes a demo house or one's own.</summary>
public enum HouseKind { Own, Demo }

/// <summary>First start: the house, its first branch, the shipped positions and the first administrator.</summary>
[Public]
[Limit(20, 1)]
[Refuses(Refusals.SetUpCodeWrongCode, Refusals.AlreadySetUpCode, Refusals.PasswordWeakCode)]
public sealed record SetUpHouse(
    [StringLength(20)] string Code,
    HouseKind Kind,
    [StringLength(40, MinimumLength = 1)] string HouseName,
    [StringLength(40, MinimumLength = 1)] string BranchName,
    [StringLength(40, MinimumLength = 1)] string AdministratorName,
    [StringLength(30, MinimumLength = 2), RegularExpression("^[A-Za-z0-9._-]+$")] string Account,
    [StringLength(200)] string Password) : ICommand<SetUpDone>;

/// <summary>The first administrator, branch and further branches of a demo house.</summary>
public sealed record SetUpDone(StaffId Administrator, BranchId Branch, IReadOnlyList<DemoAccount> DemoAccounts);

/// <summary>An account of a demo house; its password is random and shown this once.</summary>
public sealed record DemoAccount(string Account, string Name, PositionNamed Position, string Password);

internal sealed class SetUpHouseHandler(SetUpCode code, Passwords passwords) : IHandle<SetUpHouse, SetUpDone>
{
    public async Task<SetUpDone> Handle(SetUpHouse asked, Act act)
    {
        if (await act.Db.Set<House>().AnyAsync())
        {
            throw Refusals.AlreadySetUp();
        }
        if (!code.Is(asked.Code))
        {
            throw Refusals.SetUpCodeWrong();
        }
        passwords.CheckStrength(asked.Account, asked.Password, "password");
        act.Db.Add(new House { Name = asked.HouseName.Trim(), IsDemo = asked.Kind == HouseKind.Demo, SetUpAt = act.Now });
        act.Tell(new HouseSetUp(asked.HouseName.Trim(), asked.Kind == HouseKind.Demo));
        var positions = ShippedPositions.Make();
        act.Db.AddRange(positions);
        var branch = Open(act, asked.BranchName.Trim(), region: null);
        var hash = await passwords.Hash(asked.Password);
        var administrator = new Staff(
            StaffId.New(), asked.AdministratorName.Trim(), asked.Account, hash, positions[0].Id, branch, ScopeLevel.All, act.Now);
        Add(act, administrator);
        var accounts = asked.Kind == HouseKind.Demo ? await DemoHouse(act, positions, branch, asked.BranchName.Trim()) : [];
        return new SetUpDone(administrator.Id, branch, accounts);
    }

    private static BranchId Open(Act act, string name, string? region)
    {
        var branch = new Branch(BranchId.New(), name, region);
        act.Db.Add(branch);
        act.Tell(new BranchOpened(branch.Id, name));
        return branch.Id;
    }

    private static void Add(Act act, Staff staff)
    {
        act.Db.Add(staff);
        act.Tell(new StaffAdded(staff.Id, staff.Name, staff.Account, staff.Position, staff.Branch, staff.Scope));
    }

    private async Task<IReadOnlyList<DemoAccount>> DemoHouse(
        Act act, IReadOnlyList<Position> positions, BranchId first, string firstName)
    {
        var second = Open(act, firstName == "滨江店" ? "城北店" : "滨江店", region: null);
        var accounts = new List<DemoAccount>();
        foreach (var (account, name, position, branch, scope) in ((string, string, string, BranchId, ScopeLevel)[])
        [
            ("qiantai", "苏小蔓", "receptionist", first, ScopeLevel.Branch),
            ("zixun", "顾言", "consultant", first, ScopeLevel.Branch),
            ("kefu", "谢晚晴", "customer-service", first, ScopeLevel.Branch),
            ("hushi", "陆知夏", "nurse", first, ScopeLevel.Branch),
            ("dianzhang", "沈令仪", "branch-manager", first, ScopeLevel.Branch),
            ("binjiang", "何清越", "receptionist", second, ScopeLevel.Branch),
            ("shenji", "方正", "auditor", first, ScopeLevel.All),
        ])
        {
            var password = Passwords.Random();
            var of = positions.First(p => p.Code == position);
            Add(act, new Staff(StaffId.New(), name, account, await passwords.Hash(password), of.Id, branch, scope, act.Now));
            accounts.Add(new DemoAccount(account, name, new PositionNamed(of.Id, of.Name, of.NameEn), password));
        }
        return accounts;
    }
}

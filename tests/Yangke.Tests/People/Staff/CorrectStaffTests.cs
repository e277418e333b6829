namespace Yangke.Tests.People;

public sealed class CorrectStaffTests
{
    private static async Task<PositionId> Position(World world, string nameEn) =>
        (await world.As(Who.Administrator).Ask(new PositionList()).Succeeds()).Rows.Single(r => r.NameEn == nameEn).Position;

    private static async Task<CorrectStaff> Same(World world, Who who)
    {
        var row = (await world.As(Who.Administrator).Ask(new StaffList()).Succeeds()).Rows.Single(r => r.Staff == Places.Staff(who));
        return new CorrectStaff(row.Staff, row.Version, row.Name, row.Position.Id, row.Branch.Id, row.Scope, row.Department?.Id);
    }

    private static async Task<Actor> Now(World world, Who who) => (await world.System.Ask(new WhoIs(Places.SecretOf(who))).Succeeds())!.Actor;

    /// <summary>Rights changed take effect at once, in the sessions that are open.</summary>
    [Theory, BothEngines]
    public async Task HerRightsScopeAndBranchAreNewAtOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = await Same(world, Who.Receptionist) with
        {
            Name = " 苏小曼 ",
            Position = await Position(world, "Nurse"),
            Branch = Places.Riverside,
            Scope = ScopeLevel.Own,
        };
        (await world.As(Who.Administrator).Do(asked).Succeeds()).Version.ShouldBe(2);
        var now = await Now(world, Who.Receptionist);
        (now.Name, now.Branch, now.Scope.Level).ShouldBe(("苏小曼", Places.Riverside, ScopeLevel.Own));
        now.May(Permissions.Contact).ShouldBeFalse();
        await world.Facts.Were<StaffCorrected>(f => f.Staff == Places.Staff(Who.Receptionist) && f.Changes.SequenceEqual(
        [
            new Change("name", "苏小蔓", "苏小曼"), new Change("position", "前台导医", "护士"), new Change("branch", "西湖店", "滨江店"),
            new Change("scope", "Branch", "Own"),
        ]));
        await world.As(Who.Administrator).Do(asked).IsRefused("kernel.changed");
        await world.As(Who.Administrator).Do(asked with { Version = 2 }).Succeeds();
        (await world.Facts.Were<StaffCorrected>(_ => true)).Count.ShouldBe(1); // nothing differs, nothing is said
    }

    /// <summary>Nobody grants more than she has, and nobody takes from somebody who has more.</summary>
    [Theory, BothEngines]
    public async Task BeyondOnesOwnIsRefusedBeforeAndAfter(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        var same = await Same(world, Who.Receptionist);
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        await small.Do(same with { Scope = ScopeLevel.Region }).IsRefused("people.beyond-your-own", "scope");
        await small.Do(await Same(world, Who.RegionalManager) with { Scope = ScopeLevel.Own }).IsRefused("people.beyond-your-own");
        await small.Do(same with { Branch = Places.Riverside }).IsRefused("kernel.unknown");
        var fewer = new Desk(world.Works, admin with { Permissions = [.. admin.Permissions.Where(p => p != Permissions.Medical)] });
        await fewer.Do(same with { Position = await Position(world, "Nurse") }).IsRefused("people.beyond-your-own");
        await fewer.Do(await Same(world, Who.Nurse) with { Position = same.Position, Scope = ScopeLevel.Own }).IsRefused("people.beyond-your-own");
        var department = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Department, Department = DepartmentId.New() } });
        await department.Do(await Same(world, Who.Nurse)).IsRefused("people.beyond-your-own");
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task TheLastWhoManagesStaffKeepsIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        var same = await Same(world, Who.Administrator);
        await admin.Do(same with { Scope = ScopeLevel.Region }).IsRefused("people.last-keeper");
        await admin.Do(same with { Position = await Position(world, "Auditor") }).IsRefused("people.last-keeper");
        (await Now(world, Who.Administrator)).Scope.Level.ShouldBe(ScopeLevel.All);
        var other = await Same(world, Who.Auditor) with { Position = same.Position };
        await admin.Do(other).Succeeds();
        await admin.Do(same with { Position = await Position(world, "Auditor") }).Succeeds();
        (await Now(world, Who.Administrator)).May(Permissions.ManageStaff).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task ADepartmentIsOfTheBranchAndOpenAndItsScopeNeedsOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        var same = await Same(world, Who.Cashier);
        await admin.Do(same with { Scope = ScopeLevel.Department }).IsRefused("people.department-needed", "department");
        await admin.Do(same with { Branch = Places.Riverside, Department = Places.Skin }).IsRefused("people.department-elsewhere", "department");
        await admin.Do(same with { Department = DepartmentId.New() }).IsRefused("kernel.unknown");
        await admin.Do(same with { Scope = ScopeLevel.Department, Department = Places.Skin }).Succeeds();
        (await Now(world, Who.Cashier)).Scope.Department.ShouldBe(Places.Skin);
        await world.Facts.Were<StaffCorrected>(f => f.Changes.Contains(new Change("department", null, "皮肤科")));
    }

    [Theory, BothEngines]
    public async Task PermissionPresenceAndShapeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var same = await Same(world, Who.Cashier);
        var admin = await world.As(Who.Administrator).Actor;
        await world.As(Who.BranchManager).Do(same with { Name = "x" }).IsRefused("kernel.not-permitted");
        await new Desk(world.Works, admin with { ByToken = true }).Do(same with { Name = "x" }).IsRefused("kernel.not-permitted");
        await world.As(Who.Administrator).Do(same with { Name = " " }).IsRefused("kernel.shape", "name");
        await world.As(Who.Administrator).Do(same with { Staff = StaffId.New() }).IsRefused("kernel.unknown");
        await world.As(Who.Administrator).Do(new EndStaff(same.Staff)).Succeeds();
        await world.As(Who.Administrator).Do(same with { Version = 2, Name = "x" }).IsRefused("people.staff-gone");
    }
}

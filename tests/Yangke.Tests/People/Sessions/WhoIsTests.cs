namespace Yangke.Tests.People;

/// <summary>Who stands behind a secret, with rights and scope as they are now.</summary>
public sealed class WhoIsTests
{
    private static async Task<Actor?> Actor(World world, string secret) => (await world.System.Ask(new WhoIs(secret)).Succeeds())?.Actor;

    [Theory, BothEngines]
    public async Task TheScopeIsThatOfTheAccount(Engine engine)
    {
        await using var world = await World.Open(engine);
        async Task<Scope> Scope(Who who) => (await Actor(world, Places.SecretOf(who)))!.Scope;
        (await Scope(Who.Receptionist)).Branches.ShouldBe([Places.WestLake]);
        (await Scope(Who.RegionalManager)).Branches.ShouldBe([Places.WestLake, Places.North], ignoreOrder: true);
        (await Scope(Who.Nurse)).Department.ShouldBe(Places.Skin);
        (await Scope(Who.Administrator)).SeesAll.ShouldBeTrue();
        (await Scope(Who.Consultant)).Branches.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task AnIdleSessionEndsAfterFourteenHoursABusyOneAfterAWeek(Engine engine)
    {
        await using var world = await World.Open(engine);
        var secret = Places.SecretOf(Who.Receptionist);
        var session = SessionId.Of((await Actor(world, secret))!.Session);
        for (var hours = 0; hours < 168; hours += 14)
        {
            world.Clock.Move(TimeSpan.FromHours(14));
            (await Actor(world, secret)).ShouldNotBeNull();
            await world.System.Do(new NoteSeen(session)).Succeeds();
        }
        world.Clock.Move(TimeSpan.FromSeconds(1));
        (await Actor(world, secret)).ShouldBeNull(); // a week
        world.Clock.Move(TimeSpan.FromHours(-168));
        (await Actor(world, Places.SecretOf(Who.Nurse))).ShouldNotBeNull();
        world.Clock.Move(TimeSpan.FromHours(14));
        (await Actor(world, Places.SecretOf(Who.Nurse))).ShouldBeNull(); // idle
    }

    [Theory, BothEngines]
    public async Task ATokenIsLimitedToItsListAndItsOwnersPresentRights(Engine engine)
    {
        await using var world = await World.Open(engine);
        var token = (await world.As(Who.BranchManager).Do(new CreateToken(
            "表格", Permissions: [Permissions.SeeCustomers, Permissions.ManageStaff])).Succeeds()).Token;
        var actor = (await Actor(world, token))!;
        actor.ByToken.ShouldBeTrue();
        actor.Permissions.ShouldBe([Permissions.SeeCustomers]); // the manager has no right to manage staff
        await world.Sql("UPDATE people_positions SET permissions = '[]' WHERE code = 'branch-manager'");
        (await Actor(world, token)).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task AnExpiredTokenIsNobody(Engine engine)
    {
        await using var world = await World.Open(engine);
        var token = (await world.As(Who.BranchManager).Do(new CreateToken("表格", new DateOnly(2026, 3, 2))).Succeeds()).Token;
        (await Actor(world, token)).ShouldNotBeNull();
        world.Clock.Move(TimeSpan.FromDays(1));
        (await Actor(world, token)).ShouldBeNull();
        (await Actor(world, "yk_unknown")).ShouldBeNull();
        await world.As(Who.Administrator).Ask(new WhoIs(token)).IsRefused("kernel.not-permitted");
    }

    /// <summary>A position can force a second factor: without one she must bind a phone first, and her programs wait for it.</summary>
    [Theory, BothEngines]
    public async Task APositionThatAsksForASecondFactorIsHeard(Engine engine)
    {
        await using var world = await World.Open(engine);
        var token = (await world.As(Who.BranchManager).Do(new CreateToken("表格")).Succeeds()).Token;
        var row = (await world.As(Who.Administrator).Ask(new PositionList()).Succeeds()).Rows.Single(r => r.NameEn == "Branch manager");
        await world.As(Who.Administrator).Do(new CorrectPosition(
            row.Position, row.Version, row.Name, row.NameEn, row.Permissions, TotpRequired: true)).Succeeds();
        var secret = Places.SecretOf(Who.BranchManager);
        (await world.System.Ask(new WhoIs(secret)).Succeeds())!.MustEnrol.ShouldBeTrue();
        (await world.As(Who.BranchManager).Ask(new Me()).Succeeds()).MustEnrol.ShouldBeTrue();
        (await Actor(world, token)).ShouldBeNull();
        await Phone.Bind(world, Who.BranchManager);
        (await world.System.Ask(new WhoIs(secret)).Succeeds())!.MustEnrol.ShouldBeFalse();
        (await Actor(world, token)).ShouldNotBeNull();
    }

    /// <summary>A permission that another version knew gives nothing and hinders nothing.</summary>
    [Theory, BothEngines]
    public async Task APermissionThatIsNoneIsLeftOut(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Sql("UPDATE people_positions SET permissions = '[\"people.see-customers\",\"people.gone\"]' WHERE code = 'cashier'");
        (await Actor(world, Places.SecretOf(Who.Cashier)))!.Permissions.ShouldBe([Permissions.SeeCustomers]);
        (await world.As(Who.Administrator).Ask(new PositionList()).Succeeds()).Rows.Single(r => r.NameEn == "Cashier")
            .Permissions.ShouldBe([Permissions.SeeCustomers]);
    }
}

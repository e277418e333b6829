namespace Yangke.Tests.People;

public sealed class AddStaffTests
{
    private static async Task<AddStaff> New(World world, string position = "Receptionist") => new(
        "林小满", "xiaoman", (await world.As(Who.Administrator).Ask(new PositionList()).Succeeds())
            .Rows.Single(r => r.NameEn == position).Position, Places.WestLake, ScopeLevel.Branch);

    [Theory, BothEngines]
    public async Task SheSignsInWithTheOneTimePasswordAndMustChangeIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var added = await world.As(Who.Administrator).Do(await New(world)).Succeeds();
        var signedIn = await world.Nobody.Do(new SignIn("XiaoMan", added.Password, "x", "y")).Succeeds();
        var who = await world.System.Ask(new WhoIs(signedIn.Secret)).Succeeds();
        who!.MustChangePassword.ShouldBeTrue();
        (await world.By(signedIn.Secret).Ask(new Me()).Succeeds()).MustChangePassword.ShouldBeTrue();
        await world.Facts.Were<StaffAdded>(f => f.Staff == added.Staff && f is { Account: "xiaoman", Scope: ScopeLevel.Branch });
        (await world.Facts.Entries()).ShouldAllBe(e => !e.Body!.Contains(added.Password));
    }

    /// <summary>"Anna" and "anna" are one account (ORG-2), also when two add it at the same moment.</summary>
    [Theory, BothEngines]
    public async Task AnAccountIsGivenOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = await New(world);
        var both = await Task.WhenAll(
            world.As(Who.Administrator).Do(asked), world.As(Who.Administrator).Do(asked with { Account = "XIAOMAN" }));
        both.Count(o => o.Ok).ShouldBe(1);
        both.Single(o => !o.Ok).Refusal!.Code.ShouldBe("people.account-taken");
        await world.As(Who.Administrator).Do(asked).IsRefused("people.account-taken", "account");
    }

    /// <summary>Nobody grants more than she has: neither scope nor permissions.</summary>
    [Theory, BothEngines]
    public async Task NobodyGrantsMoreThanTheyHave(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        await small.Do(await New(world) with { Scope = ScopeLevel.All }).IsRefused("people.beyond-your-own", "scope");
        var fewer = new Desk(world.Works, admin with { Permissions = [.. admin.Permissions.Where(p => p != Permissions.Contact)] });
        await fewer.Do(await New(world)).IsRefused("people.beyond-your-own", "scope");
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task PermissionPresenceScopeAndShapeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = await New(world);
        var admin = await world.As(Who.Administrator).Actor;
        await world.As(Who.BranchManager).Do(asked).IsRefused("kernel.not-permitted");
        await new Desk(world.Works, admin with { ByToken = true }).Do(asked).IsRefused("kernel.not-permitted");
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        (await small.Do(asked with { Branch = Places.Riverside }).IsRefused("kernel.unknown"))
            .ShouldBe(await small.Do(asked with { Branch = BranchId.New() }).IsRefused("kernel.unknown"));
        await world.As(Who.Administrator).Do(asked with { Position = PositionId.New() }).IsRefused("kernel.unknown");
        await world.As(Who.Administrator).Do(asked with { Account = "小满" }).IsRefused("kernel.shape", "account");
        await world.As(Who.Administrator).Do(asked with { Name = "" }).IsRefused("kernel.shape", "name");
        await world.Facts.WereNone();
    }
}

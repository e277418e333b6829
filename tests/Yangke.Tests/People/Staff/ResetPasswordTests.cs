namespace Yangke.Tests.People;

public sealed class ResetPasswordTests
{
    [Theory, BothEngines]
    public async Task SheGetsAOneTimePasswordAndEverySessionEnds(Engine engine)
    {
        await using var world = await World.Open(engine);
        var token = (await world.As(Who.BranchManager).Do(new CreateToken("表格")).Succeeds()).Token;
        var once = await world.As(Who.Administrator).Do(new ResetPassword(Places.Staff(Who.BranchManager))).Succeeds();
        (await world.System.Ask(new WhoIs(Places.SecretOf(Who.BranchManager))).Succeeds()).ShouldBeNull();
        (await world.System.Ask(new WhoIs(token)).Succeeds()).ShouldBeNull(); // until she has chosen one of her own
        await world.Nobody.Do(new SignIn("dianzhang", Cast.Password, "x", "y")).IsRefused("people.sign-in-refused");
        var again = await world.Nobody.Do(new SignIn("dianzhang", once.Password, "x", "y")).Succeeds();
        (await world.System.Ask(new WhoIs(again.Secret)).Succeeds())!.MustChangePassword.ShouldBeTrue();
        await world.Facts.Were<PasswordReset>(f => f.Staff == Places.Staff(Who.BranchManager));
        (await world.Facts.Entries()).ShouldAllBe(e => !e.Body!.Contains(once.Password));
    }

    /// <summary>Whoever hands out a password could sign in with it, so only where that gives nothing new.</summary>
    [Theory, BothEngines]
    public async Task NeitherOnesOwnNorThatOfSomebodyWithMore(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        await world.As(Who.Administrator).Do(new ResetPassword(Places.Staff(Who.Administrator))).IsRefused("people.beyond-your-own");
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        await small.Do(new ResetPassword(Places.Staff(Who.RegionalManager))).IsRefused("people.beyond-your-own");
        var fewer = new Desk(world.Works, admin with { Permissions = [.. admin.Permissions.Where(p => p != Permissions.Medical)] });
        await fewer.Do(new ResetPassword(Places.Staff(Who.Nurse))).IsRefused("people.beyond-your-own");
        (await small.Do(new ResetPassword(Places.Staff(Who.OtherReceptionist))).IsRefused("kernel.unknown"))
            .ShouldBe(await small.Do(new ResetPassword(StaffId.New())).IsRefused("kernel.unknown"));
        await world.As(Who.BranchManager).Do(new ResetPassword(Places.Staff(Who.Cashier))).IsRefused("kernel.not-permitted");
        await new Desk(world.Works, admin with { ByToken = true }).Do(new ResetPassword(Places.Staff(Who.Cashier))).IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Cashier))).Succeeds();
        await world.As(Who.Administrator).Do(new ResetPassword(Places.Staff(Who.Cashier))).IsRefused("people.staff-gone");
    }
}

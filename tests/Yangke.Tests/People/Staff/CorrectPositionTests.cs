namespace Yangke.Tests.People;

public sealed class CorrectPositionTests
{
    private static async Task<CorrectPosition> Same(World world, string nameEn)
    {
        var row = (await world.As(Who.Administrator).Ask(new PositionList()).Succeeds()).Rows.Single(r => r.NameEn == nameEn);
        return new CorrectPosition(row.Position, row.Version, row.Name, row.NameEn, row.Permissions, row.TotpRequired);
    }

    [Theory, BothEngines]
    public async Task EverybodyWhoHoldsItHasTheNewRightsAtOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = await Same(world, "Cashier");
        asked = asked with { Name = "收银员", Permissions = [Permissions.SeeCustomers, Permissions.Contact] };
        (await world.As(Who.Administrator).Do(asked).Succeeds()).Version.ShouldBe(2);
        var cashier = (await world.System.Ask(new WhoIs(Places.SecretOf(Who.Cashier))).Succeeds())!.Actor;
        (cashier.May(Permissions.Contact), cashier.May(Permissions.Money)).ShouldBe((true, false));
        await world.Facts.Were<PositionCorrected>(f => f.Position == asked.Position && f.Changes.SequenceEqual(
            [new Change("name", "收银", "收银员"), new Change("permissions", Permissions.Money, Permissions.Contact)]));
        await world.As(Who.Administrator).Do(asked).IsRefused("kernel.changed");
        (await world.As(Who.Administrator).Do(asked with { Version = 2 }).Succeeds()).Version.ShouldBe(2);
    }

    /// <summary>An administrator cannot lock everybody out, of managing staff or of any other right.</summary>
    [Theory, BothEngines]
    public async Task WhatNobodyCouldGrantAgainIsNotTakenAway(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = await Same(world, "Administrator");
        foreach (var gone in new[] { Permissions.ManageStaff, Permissions.Medical })
        {
            await world.As(Who.Administrator).Do(asked with { Permissions = [.. asked.Permissions.Where(p => p != gone)] })
                .IsRefused("people.last-keeper");
        }
        await world.Facts.WereNone();
        (await Same(world, "Administrator")).Permissions.ShouldBe(asked.Permissions);
    }

    [Theory, BothEngines]
    public async Task BeyondOnesOwnNamesAndShapeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        var nurse = await Same(world, "Nurse");
        var fewer = new Desk(world.Works, admin with { Permissions = [.. admin.Permissions.Where(p => p != Permissions.Medical)] });
        await fewer.Do(nurse with { Permissions = [] }).IsRefused("people.beyond-your-own", "permissions"); // taking away is power too
        await fewer.Do(await Same(world, "Receptionist") with { Permissions = [Permissions.Medical] }).IsRefused("people.beyond-your-own");
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        await small.Do(nurse).IsRefused("people.beyond-your-own");
        await world.As(Who.Administrator).Do(nurse with { Name = "医生" }).IsRefused("people.position-name-taken", "name");
        await world.As(Who.Administrator).Do(nurse with { Permissions = ["x"] }).IsRefused("people.permission-unknown", "permissions");
        await world.As(Who.Administrator).Do(nurse with { Position = PositionId.New() }).IsRefused("kernel.unknown");
        await new Desk(world.Works, admin with { ByToken = true }).Do(nurse).IsRefused("kernel.not-permitted");
        await world.As(Who.BranchManager).Do(nurse).IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
    }
}

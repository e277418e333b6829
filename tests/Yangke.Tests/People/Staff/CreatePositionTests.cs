namespace Yangke.Tests.People;

public sealed class CreatePositionTests
{
    private static readonly CreatePosition s_night = new("夜班前台", "Night desk", [Permissions.Contact, Permissions.SeeCustomers]);

    [Theory, BothEngines]
    public async Task ItStandsInTheMatrixAndIsGivenToPeople(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        var made = await admin.Do(s_night).Succeeds();
        var row = (await admin.Ask(new PositionList()).Succeeds()).Rows[^1];
        (row.Position, row.Name, row.NameEn, row.Version, row.People).ShouldBe((made.Position, "夜班前台", "Night desk", 1, 0));
        row.Permissions.ShouldBe([Permissions.SeeCustomers, Permissions.Contact]);
        await world.Facts.Were<PositionCreated>(f => f.Position == made.Position && f.Name == "夜班前台");
        await admin.Do(s_night with { NameEn = "x" }).IsRefused("people.position-name-taken", "name");
        await admin.Do(s_night with { Name = "甲" }).IsRefused("people.position-name-taken", "nameEn");
    }

    [Theory, BothEngines]
    public async Task NobodyGrantsMoreThanSheHasNorWhatIsNot(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        await world.As(Who.Administrator).Do(s_night with { Permissions = ["people.fly"] }).IsRefused("people.permission-unknown", "permissions");
        var fewer = new Desk(world.Works, admin with { Permissions = [.. admin.Permissions.Where(p => p != Permissions.Contact)] });
        await fewer.Do(s_night).IsRefused("people.beyond-your-own", "permissions");
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Region, Branches = [Places.WestLake] } });
        await small.Do(s_night).IsRefused("people.beyond-your-own", "permissions");
        await new Desk(world.Works, admin with { ByToken = true }).Do(s_night).IsRefused("kernel.not-permitted");
        await world.As(Who.Auditor).Do(s_night).IsRefused("kernel.not-permitted");
        await world.As(Who.Administrator).Do(s_night with { Permissions = null! }).IsRefused("kernel.shape", "permissions");
        await world.Facts.WereNone();
    }
}

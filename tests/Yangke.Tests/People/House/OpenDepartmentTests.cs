namespace Yangke.Tests.People;

public sealed class OpenDepartmentTests
{
    [Theory, BothEngines]
    public async Task OncePerBranchAndNameClosedOnesDoNotCount(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        await admin.Do(new OpenDepartment(Places.WestLake, "皮肤科")).IsRefused("people.department-name-taken", "name");
        var opened = await admin.Do(new OpenDepartment(Places.Riverside, "皮肤科")).Succeeds();
        await world.Facts.Were<DepartmentOpened>(f => f.Department == opened.Department && f is { Name: "皮肤科" } && f.Branch == Places.Riverside);
        await admin.Do(new CloseDepartment(opened.Department, 1)).Succeeds();
        await admin.Do(new OpenDepartment(Places.Riverside, " 皮肤科 ")).Succeeds();
    }

    [Theory, BothEngines]
    public async Task PermissionAndScopeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.As(Who.Administrator).Actor;
        var small = new Desk(world.Works, admin with { Scope = admin.Scope with { Level = ScopeLevel.Branch, Branches = [Places.WestLake] } });
        (await small.Do(new OpenDepartment(Places.Riverside, "口腔科")).IsRefused("kernel.unknown"))
            .ShouldBe(await small.Do(new OpenDepartment(BranchId.New(), "口腔科")).IsRefused("kernel.unknown"));
        await world.As(Who.Auditor).Do(new OpenDepartment(Places.WestLake, "口腔科")).IsRefused("kernel.not-permitted");
        await world.As(Who.Administrator).Do(new OpenDepartment(Places.WestLake, "")).IsRefused("kernel.shape", "name");
        await world.Facts.WereNone();
    }
}

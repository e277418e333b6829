namespace Yangke.Tests.People;

public sealed class CloseDepartmentTests
{
    [Theory, BothEngines]
    public async Task OnlyWhenNobodyIsInIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        (await admin.Do(new CloseDepartment(Places.Skin, 1)).IsRefused("people.department-in-use")).Zh.ShouldContain("1 位");
        await admin.Do(new EndStaff(Places.Staff(Who.Nurse))).Succeeds();
        await admin.Do(new CloseDepartment(Places.Skin, 7)).IsRefused("kernel.changed");
        await admin.Do(new CloseDepartment(Places.Skin, 1)).Succeeds();
        await world.Facts.Were<DepartmentClosed>(f => f is { Name: "皮肤科" } && f.Department == Places.Skin);
        await admin.Do(new CloseDepartment(Places.Skin, 2)).IsRefused("people.department-closed");
        (await admin.Ask(new Organisation()).Succeeds()).Rows.ShouldAllBe(r => r.Departments.Count == 0);
        await world.As(Who.BranchManager).Do(new CloseDepartment(Places.Skin, 2)).IsRefused("kernel.not-permitted");
    }
}

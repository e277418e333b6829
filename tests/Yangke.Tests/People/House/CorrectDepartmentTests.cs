namespace Yangke.Tests.People;

public sealed class CorrectDepartmentTests
{
    [Theory, BothEngines]
    public async Task ItIsRenamedOnTheVersionSeen(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        (await admin.Do(new CorrectDepartment(Places.Skin, 1, "皮肤美容科")).Succeeds()).Version.ShouldBe(2);
        await world.Facts.Were<DepartmentCorrected>(f => f.Changes.SequenceEqual([new Change("name", "皮肤科", "皮肤美容科")]));
        await admin.Do(new CorrectDepartment(Places.Skin, 1, "x")).IsRefused("kernel.changed");
        var other = await admin.Do(new OpenDepartment(Places.WestLake, "口腔科")).Succeeds();
        await admin.Do(new CorrectDepartment(other.Department, 1, "皮肤美容科")).IsRefused("people.department-name-taken", "name");
        await admin.Do(new CloseDepartment(other.Department, 1)).Succeeds();
        await admin.Do(new CorrectDepartment(other.Department, 2, "牙科")).IsRefused("people.department-closed");
        await world.As(Who.BranchManager).Do(new CorrectDepartment(Places.Skin, 2, "x")).IsRefused("kernel.not-permitted");
        await admin.Do(new CorrectDepartment(DepartmentId.New(), 1, "x")).IsRefused("kernel.unknown");
    }
}

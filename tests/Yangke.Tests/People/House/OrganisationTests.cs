namespace Yangke.Tests.People;

public sealed class OrganisationTests
{
    [Theory, BothEngines]
    public async Task BranchesWithTheirDepartmentsAndWhoWorksThere(Engine engine)
    {
        await using var world = await World.Open(engine);
        var all = await world.As(Who.Administrator).Ask(new Organisation()).Succeeds();
        all.Rows.Select(r => r.Name).ShouldBe(["城北店", "西湖店", "滨江店"], ignoreOrder: true);
        all.Rows[^1].Name.ShouldBe("滨江店"); // those without a region come last
        all.May.ShouldBe(["people.open-branch"]);
        var west = all.Rows.Single(r => r.Branch == Places.WestLake);
        (west.People, west.MayMove, west.May.Count).ShouldBe((8, true, 2));
        var skin = west.Departments.ShouldHaveSingleItem();
        (skin.Name, skin.People).ShouldBe(("皮肤科", 1));
        skin.May.ShouldBe(["people.correct-department"]); // somebody is in it
    }

    [Theory, BothEngines]
    public async Task WithinOnesScopeAndToLookAtOnly(Engine engine)
    {
        await using var world = await World.Open(engine);
        var mine = await world.As(Who.BranchManager).Ask(new Organisation()).Succeeds();
        mine.Rows.ShouldHaveSingleItem().May.ShouldBeEmpty();
        mine.Rows[0].Departments[0].May.ShouldBeEmpty();
        mine.May.ShouldBeEmpty();
        await world.As(Who.Receptionist).Ask(new Organisation()).IsRefused("kernel.not-permitted");
    }
}

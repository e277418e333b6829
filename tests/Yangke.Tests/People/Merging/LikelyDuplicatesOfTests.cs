namespace Yangke.Tests.People.Merging;

public sealed class LikelyDuplicatesOfTests
{
    [Theory]
    [BothEngines(null, "138 1234 5678", null, true)]
    [BothEngines(" 王小明 ", null, "1992-05-14", true)]
    [BothEngines("王小明", "1381234", null, false)]
    [BothEngines("王小明", null, null, false)]
    [BothEngines(null, null, "1992-05-14", false)]
    [BothEngines(null, null, null, false)]
    public async Task SheIsNamedBeforeAnyoneIsSavedTwice(Engine engine, string? name, string? phone, string? birthday, bool known)
    {
        await using var world = await World.Open(engine);
        var answer = await world.As(Who.Receptionist)
            .Ask(new LikelyDuplicatesOf(name, phone, birthday is null ? null : DateOnly.Parse(birthday))).Succeeds();
        answer.Rows.Any(r => r.Customer == world.WangXiaoming).ShouldBe(known);
        answer.Rows.Count.ShouldBe(known ? 1 : 0);
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task AtAnotherBranchOnlyWhereIsSaid(Engine engine)
    {
        await using var world = await World.Open(engine);
        var row = (await world.As(Who.Receptionist).Ask(new LikelyDuplicatesOf(Phone: "15011112222")).Succeeds()).Rows.ShouldHaveSingleItem();
        (row.Customer, row.Name, row.BranchName).ShouldBe((null, null, "滨江店"));
    }

    /// <summary>It must be no oracle: sixty a minute, and only for those who register.</summary>
    [Theory, BothEngines]
    public async Task ItIsLimited(Engine engine)
    {
        await using var world = await World.Open(engine);
        for (var i = 0; i < 60; i++)
        {
            await world.As(Who.Receptionist).Ask(new LikelyDuplicatesOf(Phone: "15011112222")).Succeeds();
        }
        await world.As(Who.Receptionist).Ask(new LikelyDuplicatesOf(Phone: "15011112222")).IsRefused("kernel.too-many");
        await world.As(Who.Nurse).Ask(new LikelyDuplicatesOf(Phone: "15011112222")).IsRefused("kernel.not-permitted");
    }
}

namespace Yangke.Tests.People;

public sealed class PositionListTests
{
    [Theory, BothEngines]
    public async Task ThePositionsOfTheHouseWithEveryPermissionInBothLanguages(Engine engine)
    {
        await using var world = await World.Open(engine);
        var list = await world.As(Who.Auditor).Ask(new PositionList()).Succeeds();
        list.Rows.Count.ShouldBe(26);
        list.Rows.ShouldAllBe(r => r.Name.Length > 0 && r.NameEn.Length > 0);
        var codes = list.Permissions.Select(p => p.Code).ToList();
        list.Rows.SelectMany(r => r.Permissions).ShouldAllBe(p => codes.Contains(p));
        list.Permissions.ShouldAllBe(p => p.Name.Any(c => c >= '\u4e00') && p.NameEn.Length > 0);
        await world.As(Who.Receptionist).Ask(new PositionList()).IsRefused("kernel.not-permitted");
    }
}

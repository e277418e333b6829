namespace Yangke.Tests.People.Tags;

public sealed class TagListTests
{
    [Theory, BothEngines]
    public async Task WhoMayManageIsToldSo(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Administrator).Ask(new TagList()).Succeeds()).May.ShouldBe([Permissions.ManageDictionary]);
        (await world.As(Who.BranchManager).Ask(new TagList()).Succeeds()).May.ShouldBeEmpty();
    }
}

namespace Yangke.Tests.People;

public sealed class IssueTokenTests
{
    [Theory, BothEngines]
    public async Task TheCommandLineMakesOneForAnAccount(Engine engine)
    {
        await using var world = await World.Open(engine);
        var made = await world.System.Do(new IssueToken("DianZhang", "脚本")).Succeeds();
        (await world.By(made.Token).Ask(new CustomerList()).Succeeds()).Rows.ShouldNotBeEmpty();
        await world.Facts.Were<TokenCreated>(f => f.Name == "脚本");
        await world.System.Do(new IssueToken("nobody", "x")).IsRefused("kernel.unknown");
        await world.As(Who.Administrator).Do(new IssueToken("dianzhang", "x")).IsRefused("kernel.not-permitted");
    }
}

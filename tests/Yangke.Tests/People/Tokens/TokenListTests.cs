namespace Yangke.Tests.People;

public sealed class TokenListTests
{
    [Theory, BothEngines]
    public async Task OnesOwnThatAreNotRevokedNewestFirst(Engine engine)
    {
        await using var world = await World.Open(engine);
        var first = await world.As(Who.BranchManager).Do(new CreateToken("第一")).Succeeds();
        world.Clock.Move(TimeSpan.FromMinutes(1));
        await world.As(Who.BranchManager).Do(new CreateToken("第二")).Succeeds();
        await world.As(Who.Administrator).Do(new CreateToken("别人的")).Succeeds();
        (await world.As(Who.BranchManager).Ask(new TokenList()).Succeeds()).Rows.Select(r => r.Name).ShouldBe(["第二", "第一"]);
        await world.As(Who.BranchManager).Do(new RevokeToken(first.Id)).Succeeds();
        (await world.As(Who.BranchManager).Ask(new TokenList()).Succeeds()).Rows.ShouldHaveSingleItem();
        await world.Nobody.Ask(new TokenList()).IsRefused("kernel.sign-in");
    }
}

namespace Yangke.Tests.People;

public sealed class RevokeTokenTests
{
    [Theory, BothEngines]
    public async Task ARevokedTokenIsNobody(Engine engine)
    {
        await using var world = await World.Open(engine);
        var made = await world.As(Who.BranchManager).Do(new CreateToken("x")).Succeeds();
        await world.As(Who.BranchManager).Do(new RevokeToken(made.Id)).Succeeds();
        (await world.System.Ask(new WhoIs(made.Token)).Succeeds()).ShouldBeNull();
        await world.Facts.Were<TokenRevoked>(f => f.Token == made.Id);
    }

    [Theory, BothEngines]
    public async Task SomebodyElsesAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        var made = await world.As(Who.BranchManager).Do(new CreateToken("x")).Succeeds();
        (await world.As(Who.Administrator).Do(new RevokeToken(made.Id)).IsRefused("kernel.unknown"))
            .ShouldBe(await world.As(Who.Administrator).Do(new RevokeToken(TokenId.New())).IsRefused("kernel.unknown"));
        await world.By(made.Token).Do(new RevokeToken(made.Id)).IsRefused("kernel.not-permitted"); // in person only
    }
}

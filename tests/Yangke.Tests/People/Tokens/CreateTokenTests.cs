namespace Yangke.Tests.People;

public sealed class CreateTokenTests
{
    [Theory, BothEngines]
    public async Task TheSecretIsShownOnceAndOnlyItsHashIsKept(Engine engine)
    {
        await using var world = await World.Open(engine);
        var made = await world.As(Who.BranchManager).Do(new CreateToken(" 表格 ", new DateOnly(2027, 1, 1))).Succeeds();
        made.Token.ShouldStartWith("yk_");
        made.Token.Length.ShouldBe(67); // 256 random bits
        await world.Facts.Were<TokenCreated>(f => f.Token == made.Id && f is { Name: "表格" });
        (await world.Facts.Entry<TokenCreated>()).Body!.ShouldNotContain(made.Token);
        (await world.By(made.Token).Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Name.ShouldBe("王小明");
    }

    [Theory, BothEngines]
    public async Task PermissionPresenceAndShapeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new CreateToken("x")).IsRefused("kernel.not-permitted");
        var token = (await world.As(Who.BranchManager).Do(new CreateToken("x")).Succeeds()).Token;
        await world.By(token).Do(new CreateToken("y")).IsRefused("kernel.not-permitted"); // a token makes no tokens
        await world.As(Who.BranchManager).Do(new CreateToken("")).IsRefused("kernel.shape", "name");
        await world.As(Who.BranchManager).Do(new CreateToken("x", Permissions: ["a\0"])).IsRefused("kernel.shape", "permissions[0]");
        await world.As(Who.BranchManager).Do(new CreateToken("x", Permissions: [.. Enumerable.Repeat("x", 51)])).IsRefused("kernel.shape", "permissions");
    }
}

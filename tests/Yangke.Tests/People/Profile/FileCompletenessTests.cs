namespace Yangke.Tests.People.Profile;

public sealed class FileCompletenessTests
{
    [Theory, BothEngines]
    public async Task EachColleagueStandsWithTheFilesSheOwns(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(FillProfileTests.Fill(world, 0, ("drink", "茶"), ("taboos", "无"), ("wechat", "xm"), ("usualTime", "周四"))).Succeeds();
        await manager.Do(FillProfileTests.Fill(world, 0, ("drink", "水")) with { Customer = world.OuyangNa }).Succeeds();
        var answer = await manager.Ask(new FileCompleteness()).Succeeds();
        answer.Wanted.ShouldBe(12);
        // The receptionist owns two files (24 wanted), three of hers filled; the consultant one; the other branch is not seen.
        answer.Rows.Select(r => (r.Name, r.Files, r.Filled, r.Percent)).ShouldBe([("顾言", 1, 1, 8), ("苏小蔓", 2, 3, 12)]);
        await world.As(Who.Receptionist).Ask(new FileCompleteness()).IsRefused("kernel.not-permitted");
    }

    /// <summary>Her latest hundred: an old heap of empty files neither costs nor counts.</summary>
    [Theory, BothEngines]
    public async Task OnlyTheLatestHundredCount(Engine engine)
    {
        await using var world = await World.Open(engine);
        var consultant = world.As(Who.Consultant);
        for (var i = 0; i < 101; i++)
        {
            await consultant.Do(new RegisterCustomer($"客人{i}")).Succeeds();
        }
        var row = (await world.As(Who.BranchManager).Ask(new FileCompleteness()).Succeeds()).Rows.Single(r => r.Name == "顾言");
        (row.Files, row.Filled).ShouldBe((100, 0));
    }
}

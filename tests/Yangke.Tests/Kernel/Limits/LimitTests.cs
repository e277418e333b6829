namespace Yangke.Tests.Kernel;

public sealed class LimitTests
{
    [Theory, BothEngines]
    public async Task AllNodesCountTogetherAndTheWindowOpensAgain(Engine engine)
    {
        await using var world = await World.Open(engine);
        await using var other = world.OtherNode();
        Task Take(World node) => node.Get<Limits>().Take("x", 4, TimeSpan.FromMinutes(1));
        await Take(world);
        await Take(other);
        world.Clock.Move(TimeSpan.FromSeconds(20));
        await Take(world);
        await Take(other);
        (await Should.ThrowAsync<Refused>(() => Take(world))).Refusal.RetryAfter.ShouldBe(TimeSpan.FromSeconds(40));
        (await Should.ThrowAsync<Refused>(() => Take(other))).Refusal.Code.ShouldBe("kernel.too-many");
        world.Clock.Move(TimeSpan.FromSeconds(40));
        await Take(other);
        await other.Get<Limits>().Take("y", 1, TimeSpan.FromMinutes(1)); // another name is another count
    }

    [Theory, BothEngines]
    public async Task ManyAtOnceGetExactlyAsManyAsThereAre(Engine engine)
    {
        await using var world = await World.Open(engine);
        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            try
            {
                await world.Get<Limits>().Take("x", 7, TimeSpan.FromMinutes(1));
                return true;
            }
            catch (Refused)
            {
                return false;
            }
        }));
        taken.Count(t => t).ShouldBe(7);
    }
}

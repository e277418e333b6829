namespace Yangke.Tests.People;

public sealed class HouseStateTests
{
    [Theory, BothEngines]
    public async Task AnyoneMayKnowTheHousesNameAndDay(Engine engine)
    {
        await using var world = await World.Open(engine);
        var state = await world.Nobody.Ask(new HouseState()).Succeeds();
        state.ShouldBe(new HouseStateAnswer("清和医美", true, false, false, new DateOnly(2026, 3, 2), MovableClock.Monday.UtcDateTime));
        world.Clock.Move(TimeSpan.FromHours(10)); // midnight in Hangzhou is 16:00 UTC
        (await world.Nobody.Ask(new HouseState()).Succeeds()).Today.ShouldBe(new DateOnly(2026, 3, 3));
    }

    [Theory, BothEngines]
    public async Task AnEmptyHouseSaysSo(Engine engine)
    {
        await using var world = await World.Empty(engine);
        var state = await world.Nobody.Ask(new HouseState()).Succeeds();
        (state.Name, state.IsSetUp).ShouldBe((null, false));
    }
}

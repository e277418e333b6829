using Yangke.Host;

namespace Yangke.Tests.Kernel;

/// <summary>Ordered scripts, each once, under a lock, remembered with its checksum (DESIGN §4).</summary>
public sealed class SchemaTests
{
    private static IReadOnlyList<SchemaScript> Scripts(World world) => HouseServices.Scripts(world.Data.Name);

    [Theory, BothEngines]
    public async Task AnEmptyDatabaseIsBroughtUpToDateOnce(Engine engine)
    {
        await using var world = await World.Empty(engine, upgraded: false);
        (await world.Data.Schema.Applied(CancellationToken.None)).ShouldBeEmpty();
        (await world.Data.Schema.IsCurrent(Scripts(world), CancellationToken.None)).ShouldBeFalse();
        (await world.Data.Schema.Upgrade(Scripts(world), CancellationToken.None)).Count.ShouldBe(Scripts(world).Count);
        (await world.Data.Schema.Upgrade(Scripts(world), CancellationToken.None)).ShouldBeEmpty();
        (await world.Data.Schema.IsCurrent(Scripts(world), CancellationToken.None)).ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task TwoNodesUpgradingAtOnceUpgradeOnce(Engine engine)
    {
        await using var world = await World.Empty(engine, upgraded: false);
        await using var other = world.OtherNode();
        await using var third = world.OtherNode();
        await Task.WhenAll(((World[])[world, other, third]).Select(node =>
            Task.Run(() => node.Data.Schema.Upgrade(Scripts(node), CancellationToken.None))));
        (await world.Data.Schema.Applied(CancellationToken.None)).Count.ShouldBe(Scripts(world).Count);
    }

    [Theory, BothEngines]
    public async Task AChangedScriptAndANewerDatabaseAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        SchemaScript[] changed = [Scripts(world)[0] with { Sql = Scripts(world)[0].Sql + "-- later" }, .. Scripts(world).Skip(1)];
        (await Should.ThrowAsync<InvalidOperationException>(() => world.Data.Schema.Upgrade(changed, CancellationToken.None)))
            .Message.ShouldContain("is not the one");
        var older = Scripts(world).Take(1).ToList();
        (await Should.ThrowAsync<InvalidOperationException>(() => world.Data.Schema.Upgrade(older, CancellationToken.None)))
            .Message.ShouldContain("older than the database");
    }

    [Theory, BothEngines]
    public async Task AScriptThatFailsLeavesNothingBehind(Engine engine)
    {
        await using var world = await World.Open(engine);
        var next = Scripts(world)[^1].Number + 1;
        await Should.ThrowAsync<Exception>(() => world.Data.Schema.Upgrade(
            [.. Scripts(world), new SchemaScript(next, "broken", "CREATE TABLE half (x INTEGER); SELECT nonsense;")], CancellationToken.None));
        (await world.Data.Schema.Upgrade(
            [.. Scripts(world), new SchemaScript(next, "mended", "CREATE TABLE half (x INTEGER);")], CancellationToken.None)).ShouldBe(["mended"]);
    }

    [Fact]
    public void LineEndsDoNotChangeAChecksum() =>
        new SchemaScript(1, "x", "a\r\nb").Checksum.ShouldBe(new SchemaScript(1, "x", "a\nb").Checksum);

    [Fact]
    public void BothEnginesHaveTheSameScripts() => HouseServices.Scripts("sqlite").Select(s => s.Name)
        .ShouldBe(HouseServices.Scripts("postgres").Select(s => s.Name));
}

namespace Yangke.Tests.People.Sources;

public sealed class CustomerSourcesTests
{
    [Theory, BothEngines]
    public async Task WhatIsOfferedGoesByPositionAndState(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await NameSourceTests.Sources(world, Who.Administrator, world.WangXiaoming)).May.ShouldBe(["people.name-source"]);
        await world.As(Who.Receptionist).Do(new NameSource(world.WangXiaoming, await NameSourceTests.Source(world, "传单"))).Succeeds();
        (await NameSourceTests.Sources(world, Who.Administrator, world.WangXiaoming)).May.ShouldBe(["people.name-source", "people.correct-source"]);
        (await NameSourceTests.Sources(world, Who.Cashier, world.WangXiaoming)).May.ShouldBeEmpty();
        await world.As(Who.OtherReceptionist).Ask(new CustomerSources(world.WangXiaoming)).IsRefused("kernel.unknown");
    }

    /// <summary>A referrer one may not see is said to be there, not who she is (ORG-10).</summary>
    [Theory, BothEngines]
    public async Task AReferrerOfAnotherBranchIsNotNamed(Engine engine)
    {
        await using var world = await World.Open(engine);
        var friend = await NameSourceTests.Source(world, "老客转介绍");
        await world.As(Who.Administrator).Do(new NameSource(world.WangXiaoming, friend, world.ShanXue)).Succeeds();
        var seen = (await NameSourceTests.Sources(world, Who.Receptionist, world.WangXiaoming)).First!;
        (seen.WasReferred, seen.Referrer).ShouldBe((true, null));
        (await NameSourceTests.Sources(world, Who.Auditor, world.WangXiaoming)).First!.Referrer!.Name.ShouldBe("单雪");
    }
}

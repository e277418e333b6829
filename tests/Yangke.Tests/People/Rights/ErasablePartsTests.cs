namespace Yangke.Tests.People.Rights;

public sealed class ErasablePartsTests
{
    [Theory, BothEngines]
    public async Task WhatGoesIsCountedAndWhatStaysIsNamed(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new FillProfile(world.WangXiaoming, 0, [new("hobbies", "围棋"), new("history", "无")])).Succeeds();
        var seen = await world.As(Who.Administrator).Ask(new ErasableParts(world.WangXiaoming)).Succeeds();
        var life = seen.Parts.Single(p => p.Part == "people.private-life");
        (life.Count, life.Kept.Single()).ShouldBe((2, "people_profiles")); // the note on the file, and the hobby
        seen.Parts.Single(p => p.Part == "people.talks").Count.ShouldBe(0);
        seen.Kept.ShouldBe(["people_profiles"]);
        await world.As(Who.BranchManager).Ask(new ErasableParts(world.WangXiaoming)).IsRefused("kernel.not-permitted");
    }
}

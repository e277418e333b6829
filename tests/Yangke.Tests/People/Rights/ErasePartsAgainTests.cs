namespace Yangke.Tests.People.Rights;

public sealed class ErasePartsAgainTests
{
    [Theory, BothEngines]
    public async Task AHouseThatKnowsOfItIsLeftAsItIs(Engine engine)
    {
        await using var world = await World.Open(engine);
        var erasure = Guid.NewGuid();
        await world.System.Do(new ErasePartsAgain(world.WangXiaoming, erasure, ["people.private-life"])).Succeeds();
        await world.System.Do(new ErasePartsAgain(world.WangXiaoming, erasure, ["people.private-life"])).Succeeds();
        await world.Facts.Were<PartsErased>(f => f.Erasure == erasure);
        (await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Note.ShouldBeNull();
        await world.As(Who.Administrator).Do(new ErasePartsAgain(world.WangXiaoming, erasure, [])).IsRefused("kernel.not-permitted");
        await world.System.Do(new ErasePartsAgain(CustomerId.New(), erasure, ["people.tags"])).IsRefused("kernel.unknown");
    }

    [Fact]
    public async Task TheListTellsWholeFilesFromParts()
    {
        var file = Path.GetTempFileName();
        using var list = new ErasedList(file);
        var (whole, part) = (CustomerId.New(), new ErasedParts(CustomerId.New(), Guid.NewGuid(), ["people.tags", "people.needs"]));
        await File.WriteAllTextAsync(file, "nonsense of three\n\n");
        await list.Add(whole);
        await list.Add(part);
        await list.Add(part);
        list.Read().ShouldBe([whole]);
        var read = list.ReadParts().ShouldHaveSingleItem();
        (read.Customer, read.Erasure).ShouldBe((part.Customer, part.Erasure));
        read.Parts.ShouldBe(part.Parts);
        File.Delete(file);
    }
}

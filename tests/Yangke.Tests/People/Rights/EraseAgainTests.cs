namespace Yangke.Tests.People.Rights;

public sealed class EraseAgainTests
{
    [Theory, BothEngines]
    public async Task TheHouseErasesWhomABackupBroughtBack(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.System.Do(new EraseAgain(world.WangXiaoming)).Succeeds();
        (await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Name.ShouldBe("—");
        await world.System.Do(new EraseAgain(world.WangXiaoming)).IsRefused("kernel.customer-erased");
        await world.System.Do(new EraseAgain(CustomerId.New())).IsRefused("kernel.unknown");
        await world.As(Who.Administrator).Do(new EraseAgain(world.QiuWudian)).IsRefused("kernel.not-permitted");
        await world.Facts.Were<CustomerErased>(f => f.Customer == world.WangXiaoming);
    }

    /// <summary>The list is a file of ids; what is no id in it, or stands there twice, does no harm.</summary>
    [Fact]
    public async Task TheListOutsideTheDatabaseStandsTrouble()
    {
        var file = Path.GetTempFileName();
        using var list = new ErasedList(file);
        var (one, two) = (CustomerId.New(), CustomerId.New());
        await File.WriteAllTextAsync(file, "nonsense\n\n");
        await list.Add(one);
        await list.Add(one, two);
        list.Read().ShouldBe([one, two]);
        File.Delete(file);
        list.Read().ShouldBeEmpty();
    }
}

namespace Yangke.Tests.People.Consents;

public sealed class WordingListTests
{
    [Theory, BothEngines]
    public async Task ShippedOnesAreThereInBothLanguages(Engine engine)
    {
        await using var world = await World.Open(engine);
        var list = await world.As(Who.Cashier).Ask(new WordingList()).Succeeds();
        list.Rows.Select(r => (r.Purpose, r.Number, r.IsNewest, r.WrittenByName))
            .ShouldBe(Enum.GetValues<ConsentPurpose>().Select(p => (p, 1, true, (string?)null)));
        list.May.ShouldBeEmpty();
        (await world.As(Who.Administrator).Ask(new WordingList()).Succeeds()).May.ShouldBe(["people.write-wording"]);
    }
}

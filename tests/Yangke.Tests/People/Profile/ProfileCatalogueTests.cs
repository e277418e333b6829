namespace Yangke.Tests.People.Profile;

public sealed class ProfileCatalogueTests
{
    [Theory, BothEngines]
    public async Task EveryFieldHasItsNameInBothLanguagesAndOneMeaning(Engine engine)
    {
        await using var world = await World.Open(engine);
        var fields = (await world.As(Who.Cashier).Ask(new ProfileCatalogue()).Succeeds()).Fields;
        fields.Select(f => f.Code).ShouldBeUnique();
        fields.Select(f => f.Group).Distinct().Count().ShouldBe(3);
        foreach (var (name, nameEn) in fields.Select(f => (f.Name, f.NameEn)).Concat(fields.SelectMany(f => f.Choices).Select(c => (c.Name, c.NameEn))))
        {
            name.ShouldContain(c => c >= '\u4e00' && c <= '\u9fff', name);
            nameEn.ShouldAllBe(c => c < 128, nameEn);
        }
        fields.Where(f => f.Kind is ProfileKind.Choice or ProfileKind.Choices).ShouldAllBe(f => f.Choices.Count > 1);
        // A code must not be that of a field of the file itself: the timeline tells them apart by it.
        fields.Select(f => f.Code).Intersect(["name", "phone", "gender", "birthday", "workplace", "note"]).ShouldBeEmpty();
        await world.Nobody.Ask(new ProfileCatalogue()).IsRefused("kernel.sign-in");
    }
}

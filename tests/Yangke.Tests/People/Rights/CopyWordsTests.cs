using Yangke.Tests.Conventions;

namespace Yangke.Tests.People.Rights;

/// <summary>In her copy and in what erasure answers every name is a word people read, in both languages.</summary>
public sealed class CopyWordsTests
{
    private static IEnumerable<string> Missing(string kind, IEnumerable<string> words) => words.Distinct().Where(word => !CopyWords.Knows(kind, word));

    private static IEnumerable<string> OfCustomers => TypeRules.Ours
        .Where(type => type.IsSubclassOf(typeof(Fact)) && type.GetProperty(nameof(Fact.About))!.DeclaringType == type)
        .Select(fact => $"{Yangke.Host.HouseServices.Stages.SlugOf(fact)}.{Catalogue.Kebab(fact.Name)}");

    [Fact]
    public void EveryFactAboutACustomerHasItsWords()
    {
        Missing("value", OfCustomers).ShouldBeEmpty();
        OfCustomers.Count().ShouldBeGreaterThan(30);
        Missing("value", ["people.customer-registered", "people.no-such-fact"]).ShouldBe(["people.no-such-fact"]);
    }

    [Theory, BothEngines]
    public async Task EveryPartAndWhateverErasureKeepsHasItsWords(Engine engine)
    {
        await using var world = await World.Open(engine);
        var parts = world.Get<IEnumerable<ICustomerPart>>().ToList();
        Missing("field", parts.Select(part => part.Tables[0])).ShouldBeEmpty();
        Missing("field", ["people_customers", "no_such_table"]).ShouldBe(["no_such_table"]);

        var admin = world.As(Who.Administrator);
        var made = await Records.Make(world.Works, await admin.Actor);
        var her = CustomerId.Of(made[typeof(CustomerId)]);
        var version = (await admin.Ask(new CustomerCard(her)).Succeeds()).Version;
        var kept = (await admin.Do(new EraseCustomer(her, version, "本人要求")).Succeeds()).Kept;
        Missing("field", kept).ShouldBeEmpty();
        kept.ShouldBe(["people_attachments", "people_profiles", "people_consents", "people_contact_refusals", "people_holds"], ignoreOrder: true);
    }
}

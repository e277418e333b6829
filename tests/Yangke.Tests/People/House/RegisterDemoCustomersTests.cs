using Yangke.People.Demo;

namespace Yangke.Tests.People;

public sealed class RegisterDemoCustomersTests
{
    [Theory, BothEngines]
    public async Task MadeUpCustomersComeInOneActAndAreFound(Engine engine)
    {
        await using var world = await World.Open(engine);
        var people = new DemoPeople(7).Take(30).ToList();
        (await world.System.Do(new RegisterDemoCustomers(people)).Succeeds()).ShouldBe(30);
        (await world.Facts.Entries()).Select(e => e.Act).Distinct().ShouldHaveSingleItem();
        var found = await world.As(Who.Administrator).Ask(new FindCustomers(people[0].Phone)).Succeeds();
        found.Hits.ShouldContain(h => h.Name == people[0].Name);
        await world.As(Who.Administrator).Do(new RegisterDemoCustomers(people)).IsRefused("kernel.not-permitted");
    }
}

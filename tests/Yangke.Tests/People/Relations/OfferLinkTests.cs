namespace Yangke.Tests.People;

public sealed class OfferLinkTests
{
    /// <summary>ORG-10: a code and a kind stand for the other person, for thirty days; the code is kept nowhere.</summary>
    [Theory, BothEngines]
    public async Task ACodeIsShownOnceAndStandsForTheOther(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var offered = await desk.Do(new OfferLink(world.WangXiaoming, RelationKind.Mother)).Succeeds();
        offered.Code.ShouldMatch("^[A-Z2-9]{4}-[A-Z2-9]{4}$");
        var relations = await desk.Ask(new CustomerRelations(world.WangXiaoming)).Succeeds();
        relations.Offers.Single().ShouldBe(new LinkOfferRow(offered.Offer, RelationKind.Mother, MovableClock.Monday.UtcDateTime, MovableClock.Monday.UtcDateTime.AddDays(30)));
        relations.Links.ShouldBeEmpty();
        await world.Facts.Were<LinkOffered>(f => f.Offer == offered.Offer && f.Kind == RelationKind.Mother);
        (await world.Facts.Entries()).ShouldAllBe(e => !e.Body!.Contains(offered.Code));
        world.Clock.Move(TimeSpan.FromDays(30));
        (await desk.Ask(new CustomerRelations(world.WangXiaoming)).Succeeds()).Offers.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task TenWaitAtMostAndScopeHolds(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        for (var i = 0; i < 10; i++)
        {
            await desk.Do(new OfferLink(world.WangXiaoming, RelationKind.Friend)).Succeeds();
        }
        await desk.Do(new OfferLink(world.WangXiaoming, RelationKind.Friend)).IsRefused("people.too-many-links");
        await world.As(Who.Cashier).Do(new OfferLink(world.WangXiaoming, RelationKind.Friend)).IsRefused("kernel.not-permitted");
        world.Clock.Move(TimeSpan.FromDays(31));
        await desk.Do(new OfferLink(world.WangXiaoming, RelationKind.Friend)).Succeeds();
        await desk.Do(new OfferLink(world.ShanXue, RelationKind.Friend)).IsRefused("kernel.unknown");
    }

    /// <summary>Offers nobody accepted vanish by themselves.</summary>
    [Theory, BothEngines]
    public async Task ExpiredOnesAreDropped(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new OfferLink(world.WangXiaoming, RelationKind.Friend)).Succeeds();
        var deliverer = world.Get<Deliverer>();
        await deliverer.Arm(CancellationToken.None);
        while (await deliverer.Once(50, CancellationToken.None) > 0)
        {
        }
        (await world.Scalar<long>("SELECT count(*) FROM people_link_offers")).ShouldBe(1);
        world.Clock.Move(TimeSpan.FromDays(31));
        while (await deliverer.Once(50, CancellationToken.None) > 0)
        {
        }
        (await world.Scalar<long>("SELECT count(*) FROM people_link_offers")).ShouldBe(0);
    }
}

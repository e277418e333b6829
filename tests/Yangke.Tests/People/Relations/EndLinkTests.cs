namespace Yangke.Tests.People;

public sealed class EndLinkTests
{
    [Theory, BothEngines]
    public async Task ItEndsOnBothFilesAndMayBeMadeAnew(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var offered = await desk.Do(new OfferLink(world.WangXiaoming, RelationKind.Guardian)).Succeeds();
        // Across branches: each desk sees its own side only.
        var accepted = await world.As(Who.OtherReceptionist).Do(new AcceptLink(world.ShanXue, offered.Code)).Succeeds();
        await desk.Do(new EndLink(accepted.Relation, "x")).IsRefused("kernel.unknown");
        await world.As(Who.OtherReceptionist).Do(new EndLink(accepted.Relation, "她不愿意了")).Succeeds();
        await world.As(Who.OtherReceptionist).Do(new EndLink(accepted.Relation, "x")).IsRefused("people.link-ended");
        (await desk.Ask(new CustomerRelations(world.WangXiaoming)).Succeeds()).Links.ShouldBeEmpty();
        await world.Facts.Were<LinkEnded>(_ => true, _ => true);
        var again = await desk.Do(new OfferLink(world.WangXiaoming, RelationKind.Friend)).Succeeds();
        await world.As(Who.OtherReceptionist).Do(new AcceptLink(world.ShanXue, again.Code)).Succeeds();
        await world.As(Who.Nurse).Do(new EndLink(accepted.Relation, "x")).IsRefused("kernel.not-permitted");
    }
}

using System.Text.Json.Nodes;

namespace Yangke.Tests.People;

public sealed class CustomerRelationsTests
{
    private static async Task Link(World world)
    {
        var offered = await world.As(Who.Receptionist).Do(new OfferLink(world.WangXiaoming, RelationKind.Sibling)).Succeeds();
        await world.As(Who.OtherReceptionist).Do(new AcceptLink(world.ShanXue, offered.Code)).Succeeds();
    }

    /// <summary>A name only within one's scope; of another branch only that there is somebody, and no id.</summary>
    [Theory, BothEngines]
    public async Task TheOtherIsNamedOnlyWhereOneMaySeeHer(Engine engine)
    {
        await using var world = await World.Open(engine);
        await Link(world);
        var narrow = (await world.As(Who.Receptionist).Ask(new CustomerRelations(world.WangXiaoming)).Succeeds());
        (narrow.Links.Single().Kind, narrow.Links.Single().Other).ShouldBe((RelationKind.Sibling, null));
        narrow.May.ShouldContain("people.offer-link");
        var wide = (await world.As(Who.Auditor).Ask(new CustomerRelations(world.WangXiaoming)).Succeeds());
        wide.Links.Single().Other.ShouldBe(new CustomerNamed(world.ShanXue, "单雪"));
        wide.May.ShouldBeEmpty();
        await world.As(Who.Receptionist).Ask(new CustomerRelations(world.ShanXue)).IsRefused("kernel.unknown");
    }

    /// <summary>Her rights reach here too (ORG-5): her copy, merging and erasure, of needs, notes, favours and links.</summary>
    [Theory, BothEngines]
    public async Task HerCopyHerMergingAndHerErasureReachEverything(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await Link(world);
        await manager.Do(NoteNeedTests.Asked(world) with { Customer = world.WangXiaoming }).Succeeds();
        await manager.Do(WriteNoteTests.Asked(world)).Succeeds();
        await manager.Do(NoteFavourTests.Asked(world)).Succeeds();
        var parts = world.Get<IEnumerable<ICustomerPart>>().Where(p => p is NeedsPart or NotesPart or RelationsPart).ToList();
        async Task<T> By<T>(Func<Act, Task<T>> work) => await world.Data.Write(
            db => work(new Act(world.Works, db, Actor.System, "test/parts", null)), Urgency.Interactive, CancellationToken.None);
        var copy = await By(async act =>
        {
            var all = new JsonArray();
            foreach (var part in parts)
            {
                all.Add(await part.Export(world.WangXiaoming, act));
            }
            return all.ToJsonString(Catalogue.Json);
        });
        copy.ShouldContain("想淡化颧骨的斑");
        copy.ShouldContain("婚纱照");
        copy.ShouldContain("面膜");
        copy.ShouldNotContain("单雪");
        await By(async act =>
        {
            foreach (var part in parts)
            {
                await part.Repoint(world.WangXiaoming, world.QiuWudian, act);
            }
            return 0;
        });
        (await manager.Ask(new CustomerNotes(world.QiuWudian)).Succeeds()).Rows.Count.ShouldBe(1);
        (await manager.Ask(new CustomerNeeds(world.QiuWudian)).Succeeds()).Open.Count.ShouldBe(1);
        (await world.As(Who.OtherReceptionist).Ask(new CustomerRelations(world.ShanXue)).Succeeds()).Links.Count.ShouldBe(1);
        await By(async act =>
        {
            foreach (var part in parts)
            {
                await part.Erase(world.QiuWudian, act);
            }
            return 0;
        });
        foreach (var table in (string[])["people_needs", "people_notes", "people_favours", "people_relations", "people_link_offers"])
        {
            (await world.Scalar<long>($"SELECT count(*) FROM {table}")).ShouldBe(0, table);
        }
    }
}

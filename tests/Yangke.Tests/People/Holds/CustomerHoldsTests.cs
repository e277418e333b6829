namespace Yangke.Tests.People.Holds;

public sealed class CustomerHoldsTests
{
    [Theory, BothEngines]
    public async Task WhoMayPlaceIsOfferedWhatIsNotThereYet(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.AdverseEvent, Note: "术后红肿")).Succeeds();
        var manager = await world.As(Who.BranchManager).Ask(new CustomerHolds(world.WangXiaoming)).Succeeds();
        manager.Placeable.ShouldBe([HoldKind.Deceased, HoldKind.Dispute, HoldKind.Pregnant, HoldKind.Breastfeeding]);
        manager.Speakers.ShouldContain(new StaffNamed(Places.Staff(Who.Consultant), "顾言"));
        manager.Speakers.ShouldNotContain(s => s.Name == "何清越");
        var row = manager.Rows.ShouldHaveSingleItem();
        (row.Kind, row.IsInForce, row.Note, row.PlacedByName).ShouldBe((HoldKind.AdverseEvent, true, "术后红肿", "沈令仪"));
        row.May.ShouldBe(["people.lift-hold"]);
    }

    [Theory, BothEngines]
    public async Task OthersSeeThatThereIsOneAndNoMore(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.AdverseEvent, Note: "术后红肿")).Succeeds();
        var desk = await world.As(Who.Receptionist).Ask(new CustomerHolds(world.WangXiaoming)).Succeeds();
        desk.Placeable.ShouldBeEmpty();
        desk.Speakers.ShouldBeEmpty();
        var row = desk.Rows.ShouldHaveSingleItem();
        (row.Kind, row.IsInForce, row.Note, row.May.Count).ShouldBe((null, true, null, 0));
        (await world.As(Who.Receptionist).Ask(new CustomerHolds(world.OuyangNa)).Succeeds()).Rows.ShouldBeEmpty();
        await world.As(Who.Receptionist).Ask(new CustomerHolds(world.ShanXue)).IsRefused("kernel.unknown");
    }

    /// <summary>ORG-5: merged files keep one hold of a kind; erasure keeps that she is held, not what was written of it.</summary>
    [Theory, BothEngines]
    public async Task HerRightsReachIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var part = world.Get<IEnumerable<ICustomerPart>>().Single(p => p.Tables.Contains("people_holds"));
        await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.Pregnant, Note: "写的话")).Succeeds();
        await world.As(Who.BranchManager).Do(new PlaceHold(world.QiuWudian, HoldKind.Pregnant)).Succeeds();
        await world.System.Do(new Perform(async act =>
        {
            (await part.Export(world.WangXiaoming, act))!.ToJsonString(Catalogue.Json).ShouldContain("写的话");
            await part.Repoint(world.QiuWudian, world.WangXiaoming, act);
            await act.Flush();
            (await part.Erase(world.WangXiaoming, act)).ShouldBe(["people_holds"]);
        })).Succeeds();
        var rows = (await world.As(Who.BranchManager).Ask(new CustomerHolds(world.WangXiaoming)).Succeeds()).Rows;
        rows.Select(r => (r.IsInForce, r.Note)).ShouldBe([(true, null), (false, null)]);
    }
}

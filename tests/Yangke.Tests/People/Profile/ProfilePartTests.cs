namespace Yangke.Tests.People.Profile;

/// <summary>Her rights reach her profile and tags (ORG-5).</summary>
public sealed class ProfilePartTests
{
    private static ICustomerPart Part(World world, string table) => world.Get<IEnumerable<ICustomerPart>>().Single(p => p.Tables.Contains(table));

    private static Task In(World world, Func<Act, Task> what) => world.System.Do(new Perform(what)).Succeeds();

    [Theory, BothEngines]
    public async Task ErasingLeavesTheMedicalRecordOnly(Engine engine)
    {
        await using var world = await World.Open(engine);
        var part = Part(world, "people_profiles");
        await world.As(Who.BranchManager).Do(FillProfileTests.Fill(world, 0, ("drink", "茶"), ("wechat", "xm"), ("allergies", "无"))).Succeeds();
        await In(world, async act =>
        {
            (await part.Completeness(world.WangXiaoming, act)).ShouldBe((3, 12));
            (await part.Export(world.WangXiaoming, act))!["wechat"]!.GetValue<string>().ShouldBe("xm");
            (await part.Erase(world.WangXiaoming, act)).ShouldBe(["people_profiles"]);
            (await part.Erase(world.OuyangNa, act)).ShouldBeEmpty();
        });
        var card = await world.As(Who.BranchManager).Ask(new ProfileCard(world.WangXiaoming)).Succeeds();
        card.Fields.Where(f => f.Value is not null).Select(f => f.Field).ShouldBe(["allergies"]);
        card.Filled.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task MergingFillsTheGaps(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var tag = (await world.As(Who.Administrator).Do(new AddTag("怕疼")).Succeeds()).Tag;
        var other = (await world.As(Who.Administrator).Do(new AddTag("爱笑")).Succeeds()).Tag;
        foreach (var (customer, hers) in ((CustomerId, TagId)[])[(world.WangXiaoming, tag), (world.WangXiaoming, other), (world.OuyangNa, tag)])
        {
            await manager.Do(new TagCustomer(customer, hers)).Succeeds();
        }
        await manager.Do(FillProfileTests.Fill(world, 0, ("drink", "茶"), ("wechat", "xm"))).Succeeds();
        await manager.Do(FillProfileTests.Fill(world, 0, ("drink", "水")) with { Customer = world.OuyangNa }).Succeeds();
        await In(world, async act =>
        {
            await Part(world, "people_profiles").Repoint(world.WangXiaoming, world.OuyangNa, act);
            await Part(world, "people_customer_tags").Repoint(world.WangXiaoming, world.OuyangNa, act);
        });
        var card = await manager.Ask(new ProfileCard(world.OuyangNa)).Succeeds();
        card.Fields.Where(f => f.Value is not null).ShouldBe([new FieldFilled("wechat", "xm"), new FieldFilled("drink", "水")]);
        card.Filled.ShouldBe(2);
        (await manager.Ask(new ProfileCard(world.WangXiaoming)).Succeeds()).Version.ShouldBe(0);
        (await manager.Ask(new CustomerGlance(world.OuyangNa)).Succeeds()).Tags.Count.ShouldBe(2);
        (await manager.Ask(new CustomerGlance(world.WangXiaoming)).Succeeds()).Tags.ShouldBeEmpty();
    }
}

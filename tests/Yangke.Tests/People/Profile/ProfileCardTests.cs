namespace Yangke.Tests.People.Profile;

public sealed class ProfileCardTests
{
    private const string Free = "taboos drink usualTime requestedStaff avoidedStaff contactTimes preferredChannel pickUp";
    private const string Contact = "address otherContact wechat";
    private const string Life = "occupation maritalState children hobbies lifeStyle satisfaction loyalty attitude motive";
    private const string Medical = "deliveryDate deliveryMode feeding mainComplaint presentIllness history allergies medication examination productsUsed";

    /// <summary>The promise of ORG-3, position by position: exactly these fields, and no other.</summary>
    private static readonly (string Position, string Fields)[] s_promise =
    [
        ("receptionist", $"{Free} {Contact}"),
        ("consultant", $"{Free} {Contact} {Life} {Medical}"),
        ("nurse", $"{Free} {Life} {Medical}"),
        ("doctor", $"{Free} {Life} {Medical}"),
        ("therapist", $"{Free} {Medical}"),
        ("branch-manager", $"{Free} {Contact} {Life} {Medical}"),
        ("auditor", Free),
        ("cashier", Free),
        ("queue-caller", Free),
    ];

    [Theory, BothEngines]
    public async Task EachPositionSeesExactlyItsFields(Engine engine)
    {
        await using var world = await World.Open(engine);
        var all = (await world.As(Who.Nurse).Ask(new ProfileCatalogue()).Succeeds()).Fields.Select(f => f.Code).ToList();
        $"{Free} {Contact} {Life} {Medical}".Split(' ').ShouldBe(all, ignoreOrder: true);
        foreach (var (position, fields) in s_promise)
        {
            var permissions = ShippedPositions.Make().Single(p => p.Code == position).Permissions;
            var actor = (await world.As(Who.Administrator).Actor) with { Permissions = [.. permissions] };
            var card = await new Desk(world.Works, actor).Ask(new ProfileCard(world.WangXiaoming)).Succeeds();
            card.Fields.Select(f => f.Field).ShouldBe(fields.Split(' '), ignoreOrder: true, position);
        }
    }

    [Theory, BothEngines]
    public async Task HiddenLevelsAreNamedAndHowCompleteItIsIsSaid(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(FillProfileTests.Fill(world, 0, ("address", "西湖区"), ("history", "无"), ("children", "2"))).Succeeds();
        var cashier = await world.As(Who.Cashier).Ask(new ProfileCard(world.WangXiaoming)).Succeeds();
        cashier.Hidden.ShouldBe([InformationLevel.Contact, InformationLevel.Medical, InformationLevel.PrivateLife]);
        (cashier.Filled, cashier.Wanted, cashier.Version).ShouldBe((2, 12, 1));
        cashier.Fields.ShouldAllBe(f => f.Value == null);
        cashier.May.ShouldBeEmpty();
        (await world.As(Who.Receptionist).Ask(new ProfileCard(world.WangXiaoming)).Succeeds()).May.ShouldBe(["people.fill-profile"]);
    }

    /// <summary>Reading what stands in a level is noted; looking at empty fields is no reading (ORG-2).</summary>
    [Theory, BothEngines]
    public async Task ReadingALevelIsNoted(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Ask(new ProfileCard(world.WangXiaoming)).Succeeds();
        await manager.Do(FillProfileTests.Fill(world, 0, ("drink", "茶"), ("allergies", "无"))).Succeeds();
        await world.As(Who.Cashier).Ask(new ProfileCard(world.WangXiaoming)).Succeeds();
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);
        await manager.Ask(new ProfileCard(world.WangXiaoming)).Succeeds();
        (await world.Scalar<string>("SELECT level FROM access_log")).ShouldBe("Medical");
    }

    /// <summary>The timeline shows no value of a level the reader lacks, and notes those it shows.</summary>
    [Theory, BothEngines]
    public async Task TheTimelineKeepsTheLevels(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(
            FillProfileTests.Fill(world, 0, ("drink", "茶"), ("allergies", "青霉素"), ("wechat", "xm"), ("motive", "fast"))).Succeeds();
        async Task<IReadOnlyList<Change>> Read(Who who) =>
            (await world.As(who).Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds()).Entries[0].Changes;
        (await Read(Who.Cashier)).ShouldBe(
            [new Change("drink", null, "茶"), new Change("allergies", null, null), new Change("wechat", null, null), new Change("motive", null, null)]);
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);
        (await Read(Who.BranchManager)).Select(c => c.To).ShouldBe(["茶", "青霉素", "xm", "fast"]);
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task AnotherBranchsProfileAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        var elsewhere = await world.As(Who.Receptionist).Ask(new ProfileCard(world.ShanXue)).IsRefused("kernel.unknown");
        elsewhere.ShouldBe(await world.As(Who.Receptionist).Ask(new ProfileCard(CustomerId.New())).IsRefused("kernel.unknown"));
    }
}

namespace Yangke.Tests.People.Profile;

public sealed class CustomerGlanceTests
{
    [Theory, BothEngines]
    public async Task TheDeskSeesWhatToMindBeforeSheSpeaks(Engine engine)
    {
        await using var world = await World.Open(engine);
        var tag = (await world.As(Who.Administrator).Do(new AddTag("怕疼", TagColor.Amber)).Succeeds()).Tag;
        await world.As(Who.Receptionist).Do(new TagCustomer(world.WangXiaoming, tag)).Succeeds();
        await world.As(Who.BranchManager).Do(FillProfileTests.Fill(
            world, 0, ("drink", "温水"), ("taboos", "别提年龄"), ("allergies", "无"), ("hobbies", "骑行"))).Succeeds();

        var glance = await world.As(Who.Cashier).Ask(new CustomerGlance(world.WangXiaoming)).Succeeds();
        glance.Fields.ShouldBe([new FieldFilled("taboos", "别提年龄"), new FieldFilled("drink", "温水")]);
        glance.Tags.ShouldBe([new TagNamed(tag, "怕疼", TagColor.Amber)]);
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);
    }

    /// <summary>Nothing it shows belongs to an information level, so everybody who opens the card may see it.</summary>
    [Theory, BothEngines]
    public async Task NothingOfALevelIsGlanced(Engine engine)
    {
        await using var world = await World.Open(engine);
        var fields = (await world.As(Who.Cashier).Ask(new ProfileCatalogue()).Succeeds()).Fields;
        await world.As(Who.BranchManager).Do(new FillProfile(world.WangXiaoming, 0,
            [.. fields.Where(f => f.Kind is ProfileKind.Text or ProfileKind.LongText).Select(f => new FieldFilled(f.Code, "内容"))])).Succeeds();
        var shown = (await world.As(Who.BranchManager).Ask(new CustomerGlance(world.WangXiaoming)).Succeeds()).Fields;
        shown.Select(s => fields.Single(f => f.Code == s.Field).Level).ShouldAllBe(l => l == null);
    }

    [Theory, BothEngines]
    public async Task AnotherBranchsAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        var elsewhere = await world.As(Who.Receptionist).Ask(new CustomerGlance(world.ShanXue)).IsRefused("kernel.unknown");
        elsewhere.ShouldBe(await world.As(Who.Receptionist).Ask(new CustomerGlance(CustomerId.New())).IsRefused("kernel.unknown"));
    }
}

namespace Yangke.Tests.People.Consents;

public sealed class CustomerConsentsTests
{
    [Theory, BothEngines]
    public async Task EachPurposeSaysItsWordingAndWhatMayBeDone(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Agrees(world.WangXiaoming, ConsentPurpose.Photos);
        var rows = (await world.As(Who.Receptionist).Ask(new CustomerConsents(world.WangXiaoming)).Succeeds()).Rows;
        rows.Select(r => r.Purpose).ShouldBe(Enum.GetValues<ConsentPurpose>());
        rows.ShouldAllBe(r => r.Newest.Number == 1 && r.Newest.Zh.Length > 20 && r.Newest.En.Length > 20);
        rows[0].May.ShouldBe(["people.give-consent"]);
        rows[1].May.ShouldBe(["people.withdraw-consent"]);
        (await world.As(Who.Cashier).Ask(new CustomerConsents(world.WangXiaoming)).Succeeds()).Rows.ShouldAllBe(r => r.May.Count == 0);
    }

    [Theory, BothEngines]
    public async Task ForAChildMarketingAndProfilingAreNotOffered(Engine engine)
    {
        await using var world = await World.Open(engine);
        var rows = (await world.As(Who.BranchManager).Ask(new CustomerConsents(await world.Child())).Succeeds()).Rows;
        rows.Where(r => r.May.Count > 0).Select(r => r.Purpose).ShouldBe([ConsentPurpose.Photos, ConsentPurpose.PrivateLife]);
    }

    [Theory, BothEngines]
    public async Task AnotherBranchsCustomerAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        var elsewhere = await world.As(Who.Receptionist).Ask(new CustomerConsents(world.ShanXue)).IsRefused("kernel.unknown");
        elsewhere.ShouldBe(await world.As(Who.Receptionist).Ask(new CustomerConsents(CustomerId.New())).IsRefused("kernel.unknown"));
    }
}

namespace Yangke.Tests.People.Customers;

public sealed class CustomersByIdTests
{
    [Theory, BothEngines]
    public async Task ThoseOneMaySeeComeBackTheOthersAreLeftOut(Engine engine)
    {
        await using var world = await World.Open(engine);
        var rows = (await world.As(Who.Receptionist).Ask(new CustomersById(
            [world.WangXiaoming, world.ShanXue, CustomerId.New(), world.OuyangNa])).Succeeds()).Rows;
        rows.Select(r => r.Name).ShouldBe(["王小明", "欧阳娜"], ignoreOrder: true);
        rows.Single(r => r.Name == "王小明").Phone.ShouldBe("138****5678");
    }

    [Theory, BothEngines]
    public async Task NoneIsNoneAndTooManyAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        (await desk.Ask(new CustomersById([])).Succeeds()).Rows.ShouldBeEmpty();
        await desk.Ask(new CustomersById([.. Enumerable.Range(0, 21).Select(_ => CustomerId.New())])).IsRefused("kernel.shape", "customers");
        await desk.Ask(new CustomersById(null!)).IsRefused("kernel.shape", "customers");
        await world.Nobody.Ask(new CustomersById([])).IsRefused("kernel.sign-in");
    }
}

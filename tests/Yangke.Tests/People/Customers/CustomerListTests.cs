namespace Yangke.Tests.People.Customers;

public sealed class CustomerListTests
{
    [Theory, BothEngines]
    public async Task PagesGoThroughEveryoneOnceNewestFirst(Engine engine)
    {
        await using var world = await World.Open(engine);
        foreach (var name in (string[])["甲", "乙", "丙", "丁", "戊"])
        {
            await world.As(Who.Receptionist).Do(new RegisterCustomer(name)).Succeeds();
        }
        (await Names(world, CustomerOrder.Newest)).ShouldBe(["戊", "丁", "丙", "乙", "甲", "仇无电", "欧阳娜", "王小明"]);
    }

    [Theory, BothEngines]
    public async Task LastChangedBringsTheCorrectedOneToTheTop(Engine engine)
    {
        await using var world = await World.Open(engine);
        world.Clock.Move(TimeSpan.FromMinutes(1));
        await world.As(Who.BranchManager).Do(new CorrectCustomer(world.WangXiaoming, 1, "王小朋")).Succeeds();
        (await Names(world, CustomerOrder.LastChanged)).ShouldBe(["王小朋", "仇无电", "欧阳娜"]);
    }

    [Theory, BothEngines]
    public async Task OneSeesOnesScopeWithPhonesMasked(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Consultant).Ask(new CustomerList()).Succeeds()).Rows.ShouldHaveSingleItem().Name.ShouldBe("欧阳娜");
        (await world.As(Who.Nurse).Ask(new CustomerList()).Succeeds()).Rows.ShouldBeEmpty();
        var rows = (await world.As(Who.Auditor).Ask(new CustomerList()).Succeeds()).Rows;
        rows.Count.ShouldBe(4);
        rows.ShouldAllBe(r => r.Phone == null || r.Phone.Contains("****"));
        rows.Single(r => r.Name == "单雪").BranchName.ShouldBe("滨江店");
    }

    [Theory, BothEngines]
    public async Task ABentCursorStartsAtTheBeginningAndABentSizeIsRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        foreach (var bent in (string[])["x", "99999999999999999999", "..", "-1", "5.x", $"{long.MaxValue}.{long.MaxValue}"])
        {
            await desk.Ask(new CustomerList(CustomerOrder.LastChanged, bent)).Succeeds();
        }
        await desk.Ask(new CustomerList(Size: 0)).IsRefused("kernel.shape", "size");
        await desk.Ask(new CustomerList(Size: 201)).IsRefused("kernel.shape", "size");
        await desk.Ask(new CustomerList(After: new string('1', 61))).IsRefused("kernel.shape", "after");
        await world.Nobody.Ask(new CustomerList()).IsRefused("kernel.sign-in");
    }

    private static async Task<List<string>> Names(World world, CustomerOrder order)
    {
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = await world.As(Who.Receptionist).Ask(new CustomerList(order, after, Size: 2)).Succeeds();
            names.AddRange(page.Rows.Select(r => r.Name));
            after = page.Next;
        }
        while (after is not null && names.Count < 50);
        return names;
    }
}

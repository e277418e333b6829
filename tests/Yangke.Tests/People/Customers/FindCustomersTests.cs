namespace Yangke.Tests.People.Customers;

public sealed class FindCustomersTests
{
    [Theory]
    [BothEngines("小明", MatchKind.Name)]
    [BothEngines("wangxiaoming", MatchKind.Pinyin)]
    [BothEngines("wxm", MatchKind.Initials)]
    [BothEngines("5678", MatchKind.Phone)]
    [BothEngines("234", MatchKind.Phone)]
    [BothEngines("000001", MatchKind.MemberNumber)]
    [BothEngines("星河", MatchKind.Workplace)]
    public async Task SheIsFoundByAnyOfItAndToldWhatMatched(Engine engine, string text, MatchKind kind)
    {
        await using var world = await World.Open(engine);
        var hit = (await world.As(Who.Receptionist).Ask(new FindCustomers(text)).Succeeds()).Hits[0];
        (hit.Customer, hit.Matched.Kind).ShouldBe((world.WangXiaoming, kind));
        hit.Phone.ShouldBe("138****5678"); // masked whatever was typed
    }

    /// <summary>Surnames are read as surnames: 单 shàn, 仇 qiú.</summary>
    [Theory]
    [BothEngines("shanxue", "单雪")]
    [BothEngines("qiuwudian", "仇无电")]
    public async Task SurnamesAreReadAsSurnames(Engine engine, string text, string name)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Administrator).Ask(new FindCustomers(text)).Succeeds()).Hits.ShouldHaveSingleItem().Name.ShouldBe(name);
    }

    [Theory, BothEngines]
    public async Task SearchNeverLeavesTheScope(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Receptionist).Ask(new FindCustomers("单雪")).Succeeds()).Hits.ShouldBeEmpty();
        (await world.As(Who.Consultant).Ask(new FindCustomers("王小明")).Succeeds()).Hits.ShouldBeEmpty();
        (await world.As(Who.Consultant).Ask(new FindCustomers("欧阳")).Succeeds()).Hits.ShouldHaveSingleItem();
        (await world.As(Who.RegionalManager).Ask(new FindCustomers("wxm")).Succeeds()).Hits.ShouldHaveSingleItem();
        (await world.As(Who.Nurse).Ask(new FindCustomers("wxm")).Succeeds()).Hits.ShouldBeEmpty();
    }

    /// <summary>Search does not tell what the mask hides (DESIGN §9).</summary>
    [Theory, BothEngines]
    public async Task WithoutTheContactPermissionOnlyWholeNumbersOrTheLastFourFindHer(Engine engine)
    {
        await using var world = await World.Open(engine);
        async Task<int> Hits(string text) => (await world.As(Who.Cashier).Ask(new FindCustomers(text)).Succeeds()).Hits.Count;
        (await Hits("13812345678")).ShouldBe(1);
        (await Hits("5678")).ShouldBe(1);
        (await Hits("1234")).ShouldBe(0);
        (await Hits("138")).ShouldBe(0);
        (await Hits("45678")).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task FewerThanThreeDigitsFindNoPhone(Engine engine)
    {
        await using var world = await World.Open(engine);
        var hits = (await world.As(Who.Receptionist).Ask(new FindCustomers("38")).Succeeds()).Hits;
        hits.ShouldAllBe(h => h.Matched.Kind != MatchKind.Phone);
    }

    [Theory, BothEngines]
    public async Task WithoutTheContactPermissionThirtyPhoneSearchesAMinuteAreEnough(Engine engine)
    {
        await using var world = await World.Open(engine);
        for (var i = 0; i < 30; i++)
        {
            await world.As(Who.Cashier).Ask(new FindCustomers($"{1000 + i}")).Succeeds();
        }
        var refusal = await world.As(Who.Cashier).Ask(new FindCustomers("5678")).IsRefused("kernel.too-many");
        refusal.RetryAfter!.Value.ShouldBe(TimeSpan.FromMinutes(1));
        await world.As(Who.Cashier).Ask(new FindCustomers("王小明")).Succeeds(); // names may be searched on
        await world.As(Who.Receptionist).Ask(new FindCustomers("5678")).Succeeds(); // and others are not concerned
        world.Clock.Move(TimeSpan.FromMinutes(1));
        await world.As(Who.Cashier).Ask(new FindCustomers("5678")).Succeeds();
    }

    [Theory, BothEngines]
    public async Task AnythingTypedIsAnsweredAndWrongShapesAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        foreach (var text in (string[])["'", "\"", "' OR 1=1 --", "%", "_", "*", ":*", "a & b | !c", "NEAR(a b)", "王 AND", "\\", "（", "𠮷野", "😀", "0"])
        {
            await world.As(Who.Receptionist).Ask(new FindCustomers(text)).Succeeds();
        }
        await world.As(Who.Receptionist).Ask(new FindCustomers("")).IsRefused("kernel.shape", "text");
        await world.As(Who.Receptionist).Ask(new FindCustomers(new string('王', 51))).IsRefused("kernel.shape", "text");
        await world.As(Who.Receptionist).Ask(new FindCustomers("王", 51)).IsRefused("kernel.shape", "size");
        await world.Nobody.Ask(new FindCustomers("王")).IsRefused("kernel.sign-in");
    }

    [Theory, BothEngines]
    public async Task MoreSaysThatThereIsMore(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new RegisterCustomer("王大明")).Succeeds();
        (await world.As(Who.Receptionist).Ask(new FindCustomers("王", Size: 1)).Succeeds()).More.ShouldBeTrue();
        (await world.As(Who.Receptionist).Ask(new FindCustomers("王", Size: 2)).Succeeds()).More.ShouldBeFalse();
    }
}

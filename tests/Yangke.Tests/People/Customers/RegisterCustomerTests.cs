namespace Yangke.Tests.People.Customers;

public sealed class RegisterCustomerTests
{
    [Theory, BothEngines]
    public async Task SheIsRegisteredInTheBranchOneWorksInAndFoundAtOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var registered = await world.As(Who.Receptionist).Do(new RegisterCustomer(
            "  曾  小满 ", "+86 136-0000-1111", Gender.Female, new DateOnly(1990, 1, 2), "杭州第二中学", "怕疼")).Succeeds();

        var card = await world.As(Who.BranchManager).Ask(new CustomerCard(registered.Customer)).Succeeds();
        card.Name.ShouldBe("曾 小满");
        card.Branch.Id.ShouldBe(Places.WestLake);
        card.Owner!.Id.ShouldBe(Places.Staff(Who.Receptionist));
        card.MemberNumber.ShouldBe(registered.MemberNumber);
        card.Phone.ShouldBe("136****1111");
        card.Note.ShouldBe("怕疼");
        card.Version.ShouldBe(1);
        (await world.As(Who.BranchManager).Ask(new FindCustomers("zengxiaoman")).Succeeds())
            .Hits.ShouldHaveSingleItem().Customer.ShouldBe(registered.Customer);
        await world.Facts.Were<CustomerRegistered>(f => f.Customer == registered.Customer && f.Name == "曾 小满");
        var entry = await world.Facts.Entry<CustomerRegistered>();
        entry.UseCase.ShouldBe("people/register-customer");
        entry.Customer.ShouldBe(registered.Customer);
        entry.Branch.ShouldBe(Places.WestLake);
        entry.Staff.ShouldBe(Places.Staff(Who.Receptionist));
        entry.At.ShouldBe(MovableClock.Monday.UtcDateTime);
        entry.Body!.ShouldNotContain("136"); // a fact is thin: no phone of hers
    }

    [Theory, BothEngines]
    public async Task APhoneAlreadyOnFileIsShownBeforeAnyoneIsDoubled(Engine engine)
    {
        await using var world = await World.Open(engine);
        var refusal = await world.As(Who.Receptionist).Do(new RegisterCustomer("王晓明", "138 1234 5678"))
            .IsRefused("people.customer-known", "phone");
        refusal.Customer.ShouldBe(world.WangXiaoming);
        refusal.Zh.ShouldContain("王小明");
        await world.Facts.WereNone();

        await world.As(Who.Receptionist).Do(new RegisterCustomer("王晓明", "138 1234 5678", EvenIfKnown: true)).Succeeds();
        await world.Facts.Were<CustomerRegistered>(f => f.Name == "王晓明");
    }

    /// <summary>Search is no oracle (DESIGN §9): outside the scope the refusal says where, and neither who nor an id.</summary>
    [Theory, BothEngines]
    public async Task APhoneKnownAtAnotherBranchIsSaidWithoutNameOrId(Engine engine)
    {
        await using var world = await World.Open(engine);
        var refusal = await world.As(Who.Receptionist).Do(new RegisterCustomer("单小雪", "15011112222")).IsRefused("people.customer-known", "phone");
        refusal.Customer.ShouldBeNull();
        refusal.Zh.ShouldNotContain("单雪");
        refusal.Zh.ShouldContain("滨江店");
    }

    [Theory]
    [BothEngines("12345", "people.phone-unreadable", "phone")]
    [BothEngines("not a phone", "people.phone-unreadable", "phone")]
    public async Task AnUnreadablePhoneIsRefused(Engine engine, string phone, string code, string field)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new RegisterCustomer("张三", phone)).IsRefused(code, field);
        await world.Facts.WereNone();
    }

    [Theory]
    [BothEngines("2026-03-03")]
    [BothEngines("1899-12-31")]
    public async Task AnUnlikelyBirthdayIsRefused(Engine engine, string birthday)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new RegisterCustomer("张三", Birthday: DateOnly.Parse(birthday)))
            .IsRefused("people.birthday-unlikely", "birthday");
    }

    [Theory]
    [BothEngines("", "name")]
    [BothEngines("   ", "name")]
    [BothEngines("a\0b", "name")]
    public async Task ANameThatCannotBeSavedIsNamed(Engine engine, string name, string field)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new RegisterCustomer(name)).IsRefused("kernel.shape", field);
    }

    [Theory, BothEngines]
    public async Task WhoLacksThePermissionIsRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Nurse).Do(new RegisterCustomer("张三")).IsRefused("kernel.not-permitted");
        await world.Nobody.Do(new RegisterCustomer("张三")).IsRefused("kernel.sign-in");
        await world.Facts.WereNone();
    }
}

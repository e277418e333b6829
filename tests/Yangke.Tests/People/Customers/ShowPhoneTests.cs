namespace Yangke.Tests.People.Customers;

/// <summary>Showing a whole number is a command: journalled and limited (ORG-3).</summary>
public sealed class ShowPhoneTests
{
    [Theory, BothEngines]
    public async Task TheWholeNumberIsShownAndThatIsJournalled(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Receptionist).Do(new ShowPhone(world.WangXiaoming)).Succeeds()).Phone.ShouldBe("13812345678");
        await world.Facts.Were<PhoneShown>(f => f.Customer == world.WangXiaoming);
        var entry = await world.Facts.Entry<PhoneShown>();
        entry.Staff.ShouldBe(Places.Staff(Who.Receptionist));
        entry.Body!.ShouldNotContain("1381234"); // that it was shown, not what
    }

    [Theory, BothEngines]
    public async Task WithoutAPhoneThereIsNothingToShowOrToJournal(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new ShowPhone(world.QiuWudian)).IsRefused("people.no-phone");
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task SixtyAnHourAreEnoughAndRefusedOnesCountToo(Engine engine)
    {
        await using var world = await World.Open(engine);
        for (var i = 0; i < 59; i++)
        {
            await world.As(Who.Receptionist).Do(new ShowPhone(world.WangXiaoming)).Succeeds();
        }
        await world.As(Who.Receptionist).Do(new ShowPhone(world.QiuWudian)).IsRefused("people.no-phone");
        (await world.As(Who.Receptionist).Do(new ShowPhone(world.WangXiaoming)).IsRefused("kernel.too-many"))
            .RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        await world.As(Who.BranchManager).Do(new ShowPhone(world.WangXiaoming)).Succeeds();
        world.Clock.Move(TimeSpan.FromHours(1));
        await world.As(Who.Receptionist).Do(new ShowPhone(world.WangXiaoming)).Succeeds();
    }

    [Theory, BothEngines]
    public async Task PermissionAndScopeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Cashier).Do(new ShowPhone(world.WangXiaoming)).IsRefused("kernel.not-permitted");
        (await world.As(Who.Receptionist).Do(new ShowPhone(world.ShanXue)).IsRefused("kernel.unknown"))
            .ShouldBe(await world.As(Who.Receptionist).Do(new ShowPhone(CustomerId.New())).IsRefused("kernel.unknown"));
        await world.Facts.WereNone();
    }
}

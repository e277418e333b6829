namespace Yangke.Tests.People.Contacting;

public sealed class ContactWishesTests
{
    [Theory, BothEngines]
    public async Task EveryCellSaysHowItStandsNow(Engine engine)
    {
        await using var world = await World.Open(engine);
        var wishes = await world.As(Who.Receptionist).Ask(new ContactWishes(world.WangXiaoming)).Succeeds();
        wishes.Cells.Count.ShouldBe(25);
        ContactBar? Bar(ContactChannel channel, ContactPurpose purpose) => wishes.Cells.Single(c => c.Channel == channel && c.Purpose == purpose).Bar;
        Bar(ContactChannel.Call, ContactPurpose.Care).ShouldBeNull();
        Bar(ContactChannel.Message, ContactPurpose.Care).ShouldBe(ContactBar.NoAddress);
        Bar(ContactChannel.Call, ContactPurpose.Marketing).ShouldBe(ContactBar.NoConsent);
        wishes.May.ShouldBe(["people.refuse-contact", "people.stop-marketing", "people.keep-discreet"]);
        (await world.As(Who.Cashier).Ask(new ContactWishes(world.WangXiaoming)).Succeeds()).May.ShouldBeEmpty();
        await world.As(Who.Receptionist).Ask(new ContactWishes(world.ShanXue)).IsRefused("kernel.unknown");
    }

    /// <summary>ORG-5: refusals outlive her data and her file; what she named for discretion goes with her.</summary>
    [Theory, BothEngines]
    public async Task HerRightsReachThem(Engine engine)
    {
        await using var world = await World.Open(engine);
        var part = world.Get<IEnumerable<ICustomerPart>>().Single(p => p.Tables.Contains("people_discretions"));
        foreach (var customer in (CustomerId[])[world.WangXiaoming, world.QiuWudian])
        {
            await world.As(Who.Receptionist).Do(new StopMarketing(customer, ContactChannel.Sms, WishHow.Reply)).Succeeds();
        }
        await world.As(Who.Receptionist).Do(new KeepDiscreet(world.QiuWudian, 0, [ContactChannel.Call], 600, 720)).Succeeds();
        await world.System.Do(new Perform(async act =>
        {
            (await part.Export(world.QiuWudian, act))!.ToJsonString(Catalogue.Json).ShouldContain("Marketing");
            await part.Repoint(world.QiuWudian, world.WangXiaoming, act);
            await act.Flush();
        })).Succeeds();
        var wishes = await world.As(Who.Receptionist).Ask(new ContactWishes(world.WangXiaoming)).Succeeds();
        (wishes.Refusals.Count, wishes.Discretion?.FromMinute).ShouldBe((2, 600));
        await world.System.Do(new Perform(async act => (await part.Erase(world.WangXiaoming, act)).ShouldBe(["people_contact_refusals"]))).Succeeds();
        wishes = await world.As(Who.Receptionist).Ask(new ContactWishes(world.WangXiaoming)).Succeeds();
        (wishes.Refusals.Count, wishes.Discretion).ShouldBe((2, null));
    }
}

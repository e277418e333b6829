namespace Yangke.Tests.People.Contacting;

public sealed class StopMarketingTests
{
    /// <summary>STOP, 退订, T: marketing and survey end on that channel and nothing else (ORG-6).</summary>
    [Theory, BothEngines]
    public async Task ItEndsMarketingAndSurveyThereAndNothingElse(Engine engine)
    {
        await using var world = await World.Open(engine);
        var stop = new StopMarketing(world.WangXiaoming, ContactChannel.Sms, WishHow.Reply);
        await world.As(Who.Receptionist).Do(stop).Succeeds();
        await world.As(Who.Receptionist).Do(stop).Succeeds();
        var wishes = await world.As(Who.Receptionist).Ask(new ContactWishes(world.WangXiaoming)).Succeeds();
        wishes.Refusals.Select(r => (r.Channel, r.Purpose, r.How)).Order().ShouldBe(
            [(ContactChannel.Sms, ContactPurpose.Survey, WishHow.Reply), (ContactChannel.Sms, ContactPurpose.Marketing, WishHow.Reply)]);
        wishes.Cells.Single(c => (c.Channel, c.Purpose) == (ContactChannel.Sms, ContactPurpose.Care)).Bar.ShouldBeNull();
        await world.Facts.Were<ContactRefused>(f => f.How == WishHow.Reply && f.Changes.Count == 2);
        await world.As(Who.Cashier).Do(stop).IsRefused("kernel.not-permitted");
        await world.As(Who.OtherReceptionist).Do(stop).IsRefused("kernel.unknown");
    }
}

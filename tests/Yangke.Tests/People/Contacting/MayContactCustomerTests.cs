using Yangke.Tests.People.Consents;

namespace Yangke.Tests.People.Contacting;

public sealed class MayContactCustomerTests
{
    private static MayContactCustomer Ask(CustomerId customer, ContactChannel channel, ContactPurpose purpose, int? hour = null) =>
        new(customer, channel, purpose, hour is { } h ? new DateTime(2026, 3, 3, h, 0, 0, DateTimeKind.Utc).AddHours(-8) : null);

    private static async Task<MayContactAnswer> Told(World world, MayContactCustomer asked, Who who = Who.BranchManager) =>
        await world.As(who).Ask(asked).Succeeds();

    [Theory, BothEngines]
    public async Task MarketingWantsConsentAndSaysWhetherItMayBeTargeted(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = Ask(world.WangXiaoming, ContactChannel.Sms, ContactPurpose.Marketing);
        (await Told(world, asked)).ShouldBe(new MayContactAnswer(false, ContactBar.NoConsent, null, null, false, true, false));
        await world.Agrees(world.WangXiaoming, ConsentPurpose.Marketing);
        (await Told(world, asked)).ShouldBe(new MayContactAnswer(true, null, null, null, false, true, false));
        await world.Agrees(world.WangXiaoming, ConsentPurpose.Profiling);
        (await Told(world, asked)).UntargetedOnly.ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task HoldsStopWhatTheyStop(Engine engine)
    {
        await using var world = await World.Open(engine);
        var call = Ask(world.WangXiaoming, ContactChannel.Call, ContactPurpose.Care);
        await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.Dispute, Speaker: Places.Staff(Who.Consultant))).Succeeds();
        var told = await Told(world, call);
        (told.Allowed, told.Bar, told.By).ShouldBe((false, ContactBar.OnlyNamedPerson, Places.Staff(Who.Consultant)));
        await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.Deceased)).Succeeds();
        (await Told(world, call with { Purpose = ContactPurpose.Safety })).ShouldBe(
            new MayContactAnswer(false, ContactBar.Deceased, null, Places.Staff(Who.Consultant), false, false, false));
        await world.As(Who.BranchManager).Do(new PlaceHold(world.OuyangNa, HoldKind.AdverseEvent)).Succeeds();
        (await Told(world, Ask(world.OuyangNa, ContactChannel.Call, ContactPurpose.Survey))).Bar.ShouldBe(ContactBar.Paused);
        (await Told(world, Ask(world.OuyangNa, ContactChannel.Call, ContactPurpose.Care))).Allowed.ShouldBeTrue();
    }

    /// <summary>Hours are those of her branch: 10:00 there is 02:00 in UTC.</summary>
    [Theory, BothEngines]
    public async Task DiscreetHoursAreThoseOfHerBranch(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new KeepDiscreet(world.WangXiaoming, 0, [ContactChannel.Call], 10 * 60, 11 * 60)).Succeeds();
        (await Told(world, Ask(world.WangXiaoming, ContactChannel.Call, ContactPurpose.Care, hour: 10))).Allowed.ShouldBeTrue();
        (await Told(world, Ask(world.WangXiaoming, ContactChannel.Call, ContactPurpose.Care, hour: 11))).Bar.ShouldBe(ContactBar.OutsideHours);
        (await Told(world, Ask(world.WangXiaoming, ContactChannel.Sms, ContactPurpose.Safety, hour: 23))).Instead.ShouldBe(ContactChannel.Call);
    }

    [Theory, BothEngines]
    public async Task AChildIsReachedThroughHerGuardianAndWithoutAPhoneAtTheNextVisit(Engine engine)
    {
        await using var world = await World.Open(engine);
        var child = await world.Child();
        var call = Ask(child, ContactChannel.Call, ContactPurpose.AppointmentOrMoney);
        (await Told(world, call)).Bar.ShouldBe(ContactBar.NoGuardian);
        await world.As(Who.BranchManager).Do(new NameGuardian(child, "陈母", GuardianRelation.Mother, "13700001111")).Succeeds();
        (await Told(world, call)).ShouldBe(new MayContactAnswer(true, null, null, null, true, false, false));
        var silent = await Told(world, Ask(world.QiuWudian, ContactChannel.Call, ContactPurpose.Care));
        (silent.Bar, silent.Instead).ShouldBe((ContactBar.NoAddress, ContactChannel.InPerson));
    }

    [Theory, BothEngines]
    public async Task OnASharedNumberOneSpeaksToTheNamedPersonOnly(Engine engine)
    {
        await using var world = await World.Open(engine);
        var sister = (await world.As(Who.BranchManager).Do(new RegisterCustomer("王小美", "13812345678", EvenIfKnown: true)).Succeeds()).Customer;
        var unnamed = await Told(world, Ask(sister, ContactChannel.Call, ContactPurpose.Care));
        (unnamed.Allowed, unnamed.AskForHer).ShouldBe((true, true));
        (await Told(world, Ask(sister, ContactChannel.Sms, ContactPurpose.Care))).Bar.ShouldBe(ContactBar.SharedNumber);
        await world.As(Who.BranchManager).Do(new NamePhoneHolder(world.WangXiaoming)).Succeeds();
        (await Told(world, Ask(sister, ContactChannel.Call, ContactPurpose.Care))).Bar.ShouldBe(ContactBar.SharedNumber);
        (await Told(world, Ask(world.WangXiaoming, ContactChannel.Sms, ContactPurpose.Care))).Allowed.ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task AnotherBranchsCustomerAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Ask(Ask(world.ShanXue, ContactChannel.Call, ContactPurpose.Care)).IsRefused("kernel.unknown");
    }
}

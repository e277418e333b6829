namespace Yangke.Tests.People.Consents;

public sealed class GiveConsentTests
{
    [Theory, BothEngines]
    public async Task ItIsKeptWithWordingChannelTimeAndWho(Engine engine)
    {
        await using var world = await World.Open(engine);
        var id = await world.Agrees(world.WangXiaoming, ConsentPurpose.Photos, Who.Receptionist);
        var row = (await world.As(Who.Receptionist).Ask(new CustomerConsents(world.WangXiaoming)).Succeeds())
            .Rows.Single(r => r.Purpose == ConsentPurpose.Photos);
        row.Open.ShouldBe(new ConsentOpen(id, 1, ConsentHow.OnPaper, world.Works.Clock.Now, "苏小蔓"));
        await world.Facts.Were<ConsentGiven>(f => f.Consent == id && f.Branch == Places.WestLake
            && f.Changes.SequenceEqual([new("purpose", null, "Photos"), new("wording", null, "1"), new("how", null, "OnPaper")]));
        (await world.Facts.Entry<ConsentGiven>()).Customer.ShouldBe(world.WangXiaoming);
    }

    [Theory, BothEngines]
    public async Task OneIsOpenAtATimeAndTheDatabaseHoldsThat(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Agrees(world.WangXiaoming, ConsentPurpose.Marketing);
        await world.As(Who.BranchManager)
            .Do(new GiveConsent(world.WangXiaoming, ConsentPurpose.Marketing, Shipped.Wording(ConsentPurpose.Marketing), ConsentHow.Spoken))
            .IsRefused("people.consent-stands");
        await Should.ThrowAsync<Exception>(world.Sql(
            "INSERT INTO people_consents (id, version, customer, purpose, wording, how, given_at) "
            + "SELECT @id, 1, customer, purpose, wording, how, given_at FROM people_consents", new { id = world.Raw(Guid.NewGuid()) }));
    }

    /// <summary>A newer wording is agreed to anew; the earlier consent stays in her history, word for word.</summary>
    [Theory, BothEngines]
    public async Task ANewerWordingReplacesAndTheEarlierStaysInHistory(Engine engine)
    {
        await using var world = await World.Open(engine);
        var earlier = await world.Agrees(world.WangXiaoming, ConsentPurpose.Marketing);
        var newer = await world.As(Who.Administrator).Do(new WriteWording(ConsentPurpose.Marketing, "我同意收到新的活动通知。", "I agree to be told of events.")).Succeeds();
        await world.As(Who.BranchManager)
            .Do(new GiveConsent(world.OuyangNa, ConsentPurpose.Marketing, Shipped.Wording(ConsentPurpose.Marketing), ConsentHow.Spoken))
            .IsRefused("people.wording-outdated", "wording");
        world.Clock.Move(TimeSpan.FromHours(1));
        await world.As(Who.BranchManager).Do(new GiveConsent(world.WangXiaoming, ConsentPurpose.Marketing, newer.Wording, ConsentHow.Online)).Succeeds();
        var answer = await world.As(Who.BranchManager).Ask(new CustomerConsents(world.WangXiaoming)).Succeeds();
        answer.Rows[0].Open!.Number.ShouldBe(2);
        answer.Earlier.ShouldHaveSingleItem().ShouldSatisfyAllConditions(g => g.Consent.ShouldBe(earlier), g => g.Number.ShouldBe(1));
    }

    [Theory, BothEngines]
    public async Task APaperSignedEarlierCountsFromItsDayAndNoneFromTomorrow(Engine engine)
    {
        await using var world = await World.Open(engine);
        GiveConsent On(DateOnly day) => new(world.WangXiaoming, ConsentPurpose.Profiling, Shipped.Wording(ConsentPurpose.Profiling), ConsentHow.OnPaper, day);
        await world.As(Who.BranchManager).Do(On(new DateOnly(2026, 3, 3))).IsRefused("people.consent-day-unlikely", "on");
        await world.As(Who.BranchManager).Do(On(new DateOnly(1988, 3, 3))).IsRefused("people.consent-day-unlikely", "on");
        await world.As(Who.BranchManager).Do(On(new DateOnly(2026, 2, 20))).Succeeds();
        (await world.As(Who.BranchManager).Ask(new ConsentState(world.WangXiaoming)).Succeeds())
            .Given.ShouldHaveSingleItem().Since.ShouldBe(new DateTime(2026, 2, 20, 4, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>ORG-9: nobody under 18 is marketed to or profiled, whoever agrees.</summary>
    [Theory, BothEngines]
    public async Task NobodyUnderEighteenIsMarketedToOrProfiled(Engine engine)
    {
        await using var world = await World.Open(engine);
        var child = await world.Child();
        foreach (var purpose in (ConsentPurpose[])[ConsentPurpose.Marketing, ConsentPurpose.Profiling])
        {
            await world.As(Who.BranchManager).Do(new GiveConsent(child, purpose, Shipped.Wording(purpose), ConsentHow.OnPaper))
                .IsRefused("people.minor-not-profiled", "purpose");
        }
        await world.Agrees(child, ConsentPurpose.PrivateLife);
    }

    [Theory, BothEngines]
    public async Task OnlyWhoMayAndOnlyWithinHerScope(Engine engine)
    {
        await using var world = await World.Open(engine);
        GiveConsent To(CustomerId customer) => new(customer, ConsentPurpose.Photos, Shipped.Wording(ConsentPurpose.Photos), ConsentHow.OnPaper);
        await world.As(Who.Cashier).Do(To(world.WangXiaoming)).IsRefused("kernel.not-permitted");
        var elsewhere = await world.As(Who.Receptionist).Do(To(world.ShanXue)).IsRefused("kernel.unknown");
        elsewhere.ShouldBe(await world.As(Who.Receptionist).Do(To(CustomerId.New())).IsRefused("kernel.unknown"));
        await world.Facts.WereNone();
    }
}

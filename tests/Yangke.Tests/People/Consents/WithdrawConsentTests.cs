namespace Yangke.Tests.People.Consents;

public sealed class WithdrawConsentTests
{
    [Theory, BothEngines]
    public async Task ItStopsTheUseAndStaysInHistory(Engine engine)
    {
        await using var world = await World.Open(engine);
        var id = await world.Agrees(world.WangXiaoming, ConsentPurpose.PrivateLife);
        world.Clock.Move(TimeSpan.FromDays(3));
        await world.As(Who.BranchManager).Do(new WithdrawConsent(id, ConsentHow.Spoken, "不想再记录")).Succeeds();
        (await world.As(Who.BranchManager).Ask(new ConsentState(world.WangXiaoming)).Succeeds()).Allows(ConsentPurpose.PrivateLife).ShouldBeFalse();
        var gone = (await world.As(Who.BranchManager).Ask(new CustomerConsents(world.WangXiaoming)).Succeeds()).Earlier.ShouldHaveSingleItem();
        (gone.Consent, gone.WithdrawnHow, gone.Reason, gone.WithdrawnByName).ShouldBe((id, ConsentHow.Spoken, "不想再记录", "沈令仪"));
        await world.Facts.Were<ConsentWithdrawn>(f => f.Purpose == ConsentPurpose.PrivateLife && f.Consent == id);
        await world.As(Who.BranchManager).Do(new WithdrawConsent(id, ConsentHow.Spoken)).IsRefused("people.consent-withdrawn");
        await world.Agrees(world.WangXiaoming, ConsentPurpose.PrivateLife); // she may agree again
    }

    [Theory, BothEngines]
    public async Task AnotherBranchsConsentAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        var id = await world.Agrees(world.ShanXue, ConsentPurpose.Photos, Who.OtherReceptionist);
        await world.As(Who.Receptionist).Do(new WithdrawConsent(id, ConsentHow.Spoken)).IsRefused("kernel.unknown");
        await world.As(Who.Cashier).Do(new WithdrawConsent(id, ConsentHow.Spoken)).IsRefused("kernel.not-permitted");
    }

    /// <summary>ORG-5: her copy names it; erasure takes her words and leaves the proof; merging keeps one open per purpose.</summary>
    [Theory, BothEngines]
    public async Task HerRightsReachIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var part = world.Get<IEnumerable<ICustomerPart>>().Single(p => p.Tables.Contains("people_consents"));
        await world.Agrees(world.QiuWudian, ConsentPurpose.Marketing);
        world.Clock.Move(TimeSpan.FromDays(1));
        await world.Agrees(world.WangXiaoming, ConsentPurpose.Marketing);
        await world.As(Who.BranchManager).Do(new WithdrawConsent(await world.Agrees(world.WangXiaoming, ConsentPurpose.Photos), ConsentHow.Spoken, "她的话")).Succeeds();
        await world.System.Do(new Perform(async act =>
        {
            (await part.Export(world.WangXiaoming, act))!.ToJsonString(Catalogue.Json).ShouldContain("她的话");
            await part.Repoint(world.QiuWudian, world.WangXiaoming, act);
            await act.Flush();
            (await part.Erase(world.WangXiaoming, act)).ShouldBe(["people_consents"]);
        })).Succeeds();
        var answer = await world.As(Who.BranchManager).Ask(new CustomerConsents(world.WangXiaoming)).Succeeds();
        answer.Rows[0].Open!.GivenAt.ShouldBe(world.Works.Clock.Now);
        answer.Earlier.Select(e => e.Reason).ShouldAllBe(r => r == null);
        answer.Earlier.Count.ShouldBe(2);
    }
}

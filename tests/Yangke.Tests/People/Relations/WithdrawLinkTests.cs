namespace Yangke.Tests.People;

public sealed class WithdrawLinkTests
{
    [Theory, BothEngines]
    public async Task ACodeTakenBackOpensNothing(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var offered = await desk.Do(new OfferLink(world.WangXiaoming, RelationKind.Spouse)).Succeeds();
        await world.As(Who.OtherReceptionist).Do(new WithdrawLink(offered.Offer)).IsRefused("kernel.unknown");
        await desk.Do(new WithdrawLink(offered.Offer)).Succeeds();
        await desk.Do(new WithdrawLink(offered.Offer)).IsRefused("kernel.unknown");
        await desk.Do(new AcceptLink(world.QiuWudian, offered.Code)).IsRefused("people.link-code-gone", "code");
        await world.Facts.Were<LinkWithdrawn>(f => f.Offer == offered.Offer);
    }
}

namespace Yangke.Tests.People.Contacting;

public sealed class AllowContactAgainTests
{
    [Theory, BothEngines]
    public async Task ItIsOpenAgainAndMayBeRefusedAnew(Engine engine)
    {
        await using var world = await World.Open(engine);
        var refuse = new RefuseContact(world.WangXiaoming, [ContactChannel.Call], [ContactPurpose.Care], WishHow.Spoken);
        await world.As(Who.Receptionist).Do(refuse).Succeeds();
        var refusal = (await world.As(Who.Receptionist).Ask(new ContactWishes(world.WangXiaoming)).Succeeds()).Refusals.Single().Refusal;
        await world.As(Who.OtherReceptionist).Do(new AllowContactAgain(refusal)).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Do(new AllowContactAgain(refusal, "她来电要求")).Succeeds();
        await world.As(Who.Receptionist).Do(new AllowContactAgain(refusal)).IsRefused("people.contact-allowed");
        await world.Facts.Were<ContactAllowed>(f => f is { Channel: ContactChannel.Call, Purpose: ContactPurpose.Care });
        (await world.Facts.Entry<ContactAllowed>()).Reason.ShouldBe("她来电要求");
        await world.As(Who.Receptionist).Do(refuse).Succeeds();
        (await world.As(Who.Receptionist).Ask(new ContactWishes(world.WangXiaoming)).Succeeds()).Refusals.Count.ShouldBe(1);
    }
}

namespace Yangke.Tests.People;

public sealed class AcceptLinkTests
{
    [Theory, BothEngines]
    public async Task EachFileKnowsTheOtherByWhatSheIsToHer(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var offered = await desk.Do(new OfferLink(world.WangXiaoming, RelationKind.Mother)).Succeeds();
        var accepted = await desk.Do(new AcceptLink(world.OuyangNa, $" {offered.Code.Replace("-", "").ToLowerInvariant()} ")).Succeeds();
        accepted.Kind.ShouldBe(RelationKind.Child);
        var his = (await desk.Ask(new CustomerRelations(world.WangXiaoming)).Succeeds());
        his.Offers.ShouldBeEmpty();
        (his.Links.Single().Kind, his.Links.Single().Other).ShouldBe((RelationKind.Mother, new CustomerNamed(world.OuyangNa, "欧阳娜")));
        var hers = (await desk.Ask(new CustomerRelations(world.OuyangNa)).Succeeds()).Links.Single();
        (hers.Kind, hers.Other!.Name).ShouldBe((RelationKind.Child, "王小明"));
        await world.Facts.Were<LinkAccepted>(
            f => f.Customer == world.WangXiaoming && f.Kind == RelationKind.Mother && f.Other == world.OuyangNa,
            f => f.Customer == world.OuyangNa && f.Kind == RelationKind.Child && f.Other == world.WangXiaoming);
        await desk.Do(new AcceptLink(world.QiuWudian, offered.Code)).IsRefused("people.link-code-gone", "code");
    }

    [Theory, BothEngines]
    public async Task HerselfTheExpiredAndTheAlreadyLinkedAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        async Task<string> Code(CustomerId of) => (await desk.Do(new OfferLink(of, RelationKind.Friend)).Succeeds()).Code;
        var code = await Code(world.WangXiaoming);
        await desk.Do(new AcceptLink(world.WangXiaoming, code)).IsRefused("people.link-to-herself", "code");
        await desk.Do(new AcceptLink(world.OuyangNa, code)).Succeeds();
        await desk.Do(new AcceptLink(world.OuyangNa, await Code(world.WangXiaoming))).IsRefused("people.already-linked", "code");
        await desk.Do(new AcceptLink(world.WangXiaoming, await Code(world.OuyangNa))).IsRefused("people.already-linked", "code");
        var old = await Code(world.QiuWudian);
        await world.As(Who.Cashier).Do(new AcceptLink(world.OuyangNa, old)).IsRefused("kernel.not-permitted");
        world.Clock.Move(TimeSpan.FromDays(30));
        await desk.Do(new AcceptLink(world.OuyangNa, old)).IsRefused("people.link-code-gone", "code");
        await desk.Do(new AcceptLink(world.OuyangNa, "ABCD-2345")).IsRefused("people.link-code-gone", "code");
        await desk.Do(new AcceptLink(world.OuyangNa, "ABC")).IsRefused("kernel.shape", "code");
        await desk.Do(new AcceptLink(world.ShanXue, old)).IsRefused("kernel.unknown");
    }

    /// <summary>Codes are not guessed: thirty tries an hour.</summary>
    [Theory, BothEngines]
    public async Task ThirtyTriesAnHour(Engine engine)
    {
        await using var world = await World.Open(engine);
        for (var i = 0; i < 30; i++)
        {
            await world.As(Who.Receptionist).Do(new AcceptLink(world.OuyangNa, "ABCD-2345")).IsRefused("people.link-code-gone");
        }
        await world.As(Who.Receptionist).Do(new AcceptLink(world.OuyangNa, "ABCD-2345")).IsRefused("kernel.too-many");
    }
}

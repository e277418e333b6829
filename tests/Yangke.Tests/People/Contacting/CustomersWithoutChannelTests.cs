using Yangke.Tests.People.Consents;

namespace Yangke.Tests.People.Contacting;

public sealed class CustomersWithoutChannelTests
{
    private static async Task<List<(string, ContactBar)>> Listed(World world, Who who = Who.BranchManager) =>
        [.. (await world.As(who).Ask(new CustomersWithoutChannel()).Succeeds()).Rows.Select(r => (r.Name, r.Why))];

    [Theory, BothEngines]
    public async Task WhomNothingReachesAndWhy(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await Listed(world)).ShouldBe([("仇无电", ContactBar.NoAddress)]);
        var child = await world.Child();
        await world.As(Who.BranchManager).Do(new RegisterCustomer("王小美", "13812345678", EvenIfKnown: true)).Succeeds();
        await world.As(Who.BranchManager).Do(new NamePhoneHolder(world.WangXiaoming)).Succeeds();
        await world.As(Who.BranchManager).Do(new RefuseContact(
            world.OuyangNa, [ContactChannel.Call, ContactChannel.Sms], [ContactPurpose.Care], WishHow.Spoken)).Succeeds();
        (await Listed(world)).ShouldBe(
            [("王小美", ContactBar.SharedNumber), ("小满", ContactBar.NoGuardian), ("仇无电", ContactBar.NoAddress), ("欧阳娜", ContactBar.Refused)]);

        await world.As(Who.BranchManager).Do(new NameGuardian(child, "陈母", GuardianRelation.Mother, "13700001111")).Succeeds();
        await world.As(Who.BranchManager).Do(new PlaceHold(world.QiuWudian, HoldKind.Deceased)).Succeeds();
        (await Listed(world)).Select(l => l.Item1).ShouldBe(["王小美", "欧阳娜"]);
        (await Listed(world, Who.OtherReceptionist)).ShouldBeEmpty();
        (await Listed(world, Who.Consultant)).Select(l => l.Item1).ShouldBe(["欧阳娜"]);
    }

    /// <summary>A refused call alone leaves the SMS; discretion at another hour is a channel still.</summary>
    [Theory, BothEngines]
    public async Task WhoIsReachedAfterAllIsNotListed(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new RefuseContact(world.WangXiaoming, [ContactChannel.Call], [ContactPurpose.Care], WishHow.Spoken)).Succeeds();
        await world.As(Who.BranchManager).Do(new KeepDiscreet(world.OuyangNa, 0, [ContactChannel.Call], 60, 61)).Succeeds();
        (await Listed(world)).Select(l => l.Item1).ShouldBe(["仇无电"]);
    }

    [Theory, BothEngines]
    public async Task ItGoesOnPageByPage(Engine engine)
    {
        await using var world = await World.Open(engine);
        foreach (var name in (string[])["甲无", "乙无", "丙无"])
        {
            await world.As(Who.BranchManager).Do(new RegisterCustomer(name)).Succeeds();
        }
        var first = await world.As(Who.BranchManager).Ask(new CustomersWithoutChannel(Size: 2)).Succeeds();
        first.Rows.Select(r => r.Name).ShouldBe(["丙无", "乙无"]);
        var second = await world.As(Who.BranchManager).Ask(new CustomersWithoutChannel(first.Next, 2)).Succeeds();
        second.Rows.Select(r => r.Name).ShouldBe(["甲无", "仇无电"]);
        second.Next.ShouldBeNull();
        await world.As(Who.BranchManager).Ask(new CustomersWithoutChannel(Size: 201)).IsRefused("kernel.shape", "size");
    }
}

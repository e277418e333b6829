namespace Yangke.Tests.People.Customers;

public sealed class CorrectCustomerTests
{
    private static CorrectCustomer Same(World world) => new(
        world.WangXiaoming, 1, "王小明", null, Gender.Male, new DateOnly(1992, 5, 14), "星河设计事务所", "喜欢靠窗的位子");

    [Theory, BothEngines]
    public async Task WhatDiffersIsTakenOverAndToldFieldByField(Engine engine)
    {
        await using var world = await World.Open(engine);
        var corrected = await world.As(Who.BranchManager).Do(Same(world) with
        {
            Name = "王晓明",
            Phone = "139 0000 0000",
            Note = "怕冷",
            Reason = "登记时听错",
        }).Succeeds();

        corrected.Version.ShouldBe(2);
        var card = await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (card.Name, card.Phone, card.Note, card.Version).ShouldBe(("王晓明", "139****0000", "怕冷", 2));
        await world.Facts.Were<CustomerCorrected>(f => f.Changes.SequenceEqual(
        [
            new Change("name", "王小明", "王晓明"), new Change("phone", "13812345678", "13900000000"), new Change("note", "喜欢靠窗的位子", "怕冷"),
        ]));
        var entry = await world.Facts.Entry<CustomerCorrected>();
        entry.Reason.ShouldBe("登记时听错");
        entry.Customer.ShouldBe(world.WangXiaoming);
    }

    [Theory, BothEngines]
    public async Task SheIsFoundByTheNewNameAndNoLongerByTheOld(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(Same(world) with { Name = "曾大山" }).Succeeds();
        (await world.As(Who.BranchManager).Ask(new FindCustomers("zengdashan")).Succeeds()).Hits.ShouldHaveSingleItem();
        (await world.As(Who.BranchManager).Ask(new FindCustomers("王小明")).Succeeds()).Hits.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task NothingDiffersNothingIsSaid(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.BranchManager).Do(Same(world)).Succeeds()).Version.ShouldBe(1);
        await world.Facts.WereNone();
    }

    /// <summary>The phone is left when not given, removed when empty.</summary>
    [Theory, BothEngines]
    public async Task AnEmptyPhoneRemovesIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(Same(world) with { Phone = "" }).Succeeds();
        (await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).HasPhone.ShouldBeFalse();
        (await world.As(Who.BranchManager).Ask(new FindCustomers("13812345678")).Succeeds()).Hits.ShouldBeEmpty();
    }

    /// <summary>Who may not see private life cannot blank it by saving a form without it (ORG-3).</summary>
    [Theory, BothEngines]
    public async Task WhatOneMayNotSeeIsLeftAsItIs(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(Same(world) with { Name = "王晓明", Note = null }).Succeeds();
        (await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Note.ShouldBe("喜欢靠窗的位子");
        await world.Facts.Were<CustomerCorrected>(f => f.Changes is [{ Field: "name" }]);
    }

    [Theory, BothEngines]
    public async Task AVersionThatIsGoneIsRefusedAndNothingSaved(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(Same(world) with { Name = "王晓明" }).Succeeds();
        await world.As(Who.Receptionist).Do(Same(world) with { Name = "王大明" }).IsRefused("kernel.changed");
        (await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Name.ShouldBe("王晓明");
    }

    [Theory, BothEngines]
    public async Task WrongShapesAndUnlikelyValuesAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(Same(world) with { Name = " " }).IsRefused("kernel.shape", "name");
        await manager.Do(Same(world) with { Version = 0 }).IsRefused("kernel.shape", "version");
        await manager.Do(Same(world) with { Note = new string('长', 501) }).IsRefused("kernel.shape", "note");
        await manager.Do(Same(world) with { Phone = "123" }).IsRefused("people.phone-unreadable", "phone");
        await manager.Do(Same(world) with { Birthday = new DateOnly(2027, 1, 1) }).IsRefused("people.birthday-unlikely", "birthday");
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task AnotherBranchsCustomerAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        var elsewhere = await world.As(Who.Receptionist).Do(Same(world) with { Customer = world.ShanXue }).IsRefused("kernel.unknown");
        var unknown = await world.As(Who.Receptionist).Do(Same(world) with { Customer = CustomerId.New() }).IsRefused("kernel.unknown");
        elsewhere.ShouldBe(unknown);
        await world.As(Who.Nurse).Do(Same(world)).IsRefused("kernel.not-permitted");
    }
}

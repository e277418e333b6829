namespace Yangke.Tests.People.Customers;

public sealed class CustomerCardTests
{
    [Theory, BothEngines]
    public async Task TheCardShowsWhatThePositionMaySee(Engine engine)
    {
        await using var world = await World.Open(engine);
        var card = await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (card.Name, card.Phone, card.Gender, card.AgeYears, card.Workplace).ShouldBe(("王小明", "138****5678", Gender.Male, 33, "星河设计事务所"));
        card.Branch.ShouldBe(new BranchNamed(Places.WestLake, "西湖店"));
        card.Owner.ShouldBe(new StaffNamed(Places.Staff(Who.Receptionist), "苏小蔓"));
        card.Note.ShouldBe("喜欢靠窗的位子");
        card.Hidden.ShouldBeEmpty();
        card.May.ShouldBe([Permissions.CorrectCustomer, Permissions.Contact, Permissions.MergeCustomers, Permissions.CopyCustomer]);
    }

    /// <summary>The phone is masked for everyone here; levels one lacks are named as hidden (ORG-3).</summary>
    [Theory, BothEngines]
    public async Task HiddenLevelsAreNamed(Engine engine)
    {
        await using var world = await World.Open(engine);
        var cashier = await world.As(Who.Cashier).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        cashier.Hidden.ShouldBe([InformationLevel.Contact, InformationLevel.PrivateLife]);
        (cashier.Note, cashier.Phone).ShouldBe((null, "138****5678"));
        cashier.May.ShouldBeEmpty();
        var receptionist = await world.As(Who.Receptionist).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        receptionist.Hidden.ShouldBe([InformationLevel.PrivateLife]);
        receptionist.Note.ShouldBeNull();
    }

    /// <summary>Reading private life is on disk before the answer leaves (ORG-2); masked values need no row.</summary>
    [Theory, BothEngines]
    public async Task ReadingPrivateLifeIsNotedMaskedValuesAreNot(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (await world.Scalar<string>("SELECT level FROM access_log")).ShouldBe("PrivateLife");
    }

    [Theory, BothEngines]
    public async Task EachScopeOpensItsOwnCustomersAndNoOthers(Engine engine)
    {
        await using var world = await World.Open(engine);
        async Task Opens(Who who, params CustomerId[] seen)
        {
            foreach (var customer in (CustomerId[])[world.WangXiaoming, world.OuyangNa, world.ShanXue])
            {
                var outcome = await world.As(who).Ask(new CustomerCard(customer));
                outcome.Ok.ShouldBe(seen.Contains(customer), $"{who} {outcome}");
            }
        }
        await Opens(Who.Consultant, world.OuyangNa); // own
        await Opens(Who.Nurse); // department: nobody is of it yet
        await Opens(Who.Receptionist, world.WangXiaoming, world.OuyangNa); // branch
        await Opens(Who.RegionalManager, world.WangXiaoming, world.OuyangNa); // region: West Lake and North
        await Opens(Who.OtherReceptionist, world.ShanXue);
        await Opens(Who.Auditor, world.WangXiaoming, world.OuyangNa, world.ShanXue); // all
    }

    [Theory, BothEngines]
    public async Task AnotherBranchsCustomerAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        var elsewhere = await world.As(Who.Receptionist).Ask(new CustomerCard(world.ShanXue)).IsRefused("kernel.unknown");
        elsewhere.ShouldBe(await world.As(Who.Receptionist).Ask(new CustomerCard(CustomerId.New())).IsRefused("kernel.unknown"));
        await world.As(Who.Receptionist).Ask(new CustomerCard(default)).IsRefused("kernel.shape", "customer");
        await world.Nobody.Ask(new CustomerCard(world.WangXiaoming)).IsRefused("kernel.sign-in");
    }

    /// <summary>29 February counts from 28 February in other years (MEM-8).</summary>
    [Theory, BothEngines]
    public async Task AgeCountsFromTheDayBeforeWhenThereIsNoTwentyNinth(Engine engine)
    {
        await using var world = await World.Open(engine);
        // Monday is 2 March 2026; Xue was born on 29 February 1988.
        (await world.As(Who.Auditor).Ask(new CustomerCard(world.ShanXue)).Succeeds()).AgeYears.ShouldBe(38);
    }
}

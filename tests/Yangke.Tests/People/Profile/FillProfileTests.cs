namespace Yangke.Tests.People.Profile;

public sealed class FillProfileTests
{
    internal static FillProfile Fill(World world, int version, params (string Field, string? Value)[] values) =>
        new(world.WangXiaoming, version, [.. values.Select(v => new FieldFilled(v.Field, v.Value))]);

    internal static async Task<string?> Value(World world, Who who, string field) =>
        (await world.As(who).Ask(new ProfileCard(world.WangXiaoming)).Succeeds()).Fields.Single(f => f.Field == field).Value;

    [Theory, BothEngines]
    public async Task WhatIsGivenIsTakenOverAndToldFieldByField(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        (await manager.Do(Fill(world, 0, ("drink", " 温水  加柠檬 "), ("motive", "natural"), ("contactTimes", "evening,noon"))).Succeeds()).Version.ShouldBe(1);
        (await manager.Do(Fill(world, 1, ("drink", "咖啡"), ("motive", "natural")) with { Reason = "她说的" }).Succeeds()).Version.ShouldBe(2);

        var card = await manager.Ask(new ProfileCard(world.WangXiaoming)).Succeeds();
        (card.Version, card.Filled).ShouldBe((2, 3));
        card.Fields.Where(f => f.Value is not null).ShouldBe(
            [new FieldFilled("drink", "咖啡"), new FieldFilled("contactTimes", "noon,evening"), new FieldFilled("motive", "natural")]);
        await world.Facts.Were<ProfileFilled>(
            f => f.Changes.Contains(new Change("drink", null, "温水 加柠檬")) && f.Changes.Count == 3,
            f => f.Changes.SequenceEqual([new Change("drink", "温水 加柠檬", "咖啡")]));
    }

    [Theory, BothEngines]
    public async Task AnEmptyValueTakesTheFieldAwayAndNothingNewIsNotTold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        await desk.Do(Fill(world, 0, ("taboos", "别提年龄"), ("pickUp", ""))).Succeeds();
        await desk.Do(Fill(world, 1, ("taboos", "别提年龄"))).Succeeds();
        (await desk.Ask(new ProfileCard(world.WangXiaoming)).Succeeds()).Filled.ShouldBe(1);
        (await desk.Do(Fill(world, 1, ("taboos", " "))).Succeeds()).Version.ShouldBe(2);
        (await desk.Ask(new ProfileCard(world.WangXiaoming)).Succeeds()).Filled.ShouldBe(0);
        await world.Facts.Were<ProfileFilled>(f => f.Changes.Count == 1, f => f.Changes[0] == new Change("taboos", "别提年龄", null));
    }

    [Theory, BothEngines]
    public async Task AVersionThatIsGoneIsRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(Fill(world, 0, ("drink", "茶"))).Succeeds();
        await world.As(Who.BranchManager).Do(Fill(world, 0, ("drink", "咖啡"))).IsRefused("kernel.changed");
        await world.As(Who.BranchManager).Do(Fill(world, 7, ("drink", "咖啡"))).IsRefused("kernel.changed");
        (await Value(world, Who.Receptionist, "drink")).ShouldBe("茶");
    }

    /// <summary>Two who fill in an empty profile at once: one is in, the other is told.</summary>
    [Theory, BothEngines]
    public async Task OfTwoAtOnceOneIsTold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var both = await Task.WhenAll(manager.Do(Fill(world, 0, ("drink", "茶"))), manager.Do(Fill(world, 0, ("drink", "水"))));
        both.Count(o => o.Ok).ShouldBe(1);
        both.Single(o => !o.Ok).Refusal!.Code.ShouldBe("kernel.changed");
    }

    /// <summary>Fields of a level one lacks can be neither changed nor taken away (ORG-3).</summary>
    [Theory, BothEngines]
    public async Task WhatOneMayNotSeeOneCannotTouch(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(Fill(world, 0, ("allergies", "利多卡因"))).Succeeds();
        await world.As(Who.Receptionist).Do(Fill(world, 1, ("allergies", null))).IsRefused("people.field-hidden", "allergies");
        await world.As(Who.Receptionist).Do(Fill(world, 1, ("occupation", "教师"))).IsRefused("people.field-hidden", "occupation");
        await world.As(Who.Cashier).Do(Fill(world, 1, ("drink", "茶"))).IsRefused("kernel.not-permitted");
        await world.As(Who.OtherReceptionist).Do(Fill(world, 1, ("drink", "茶"))).IsRefused("kernel.unknown");
        (await Value(world, Who.BranchManager, "allergies")).ShouldBe("利多卡因");
    }

    [Theory, BothEngines]
    public async Task UnknownFieldsAndWrongValuesAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(Fill(world, 0, ("bloodGroup", "A"))).IsRefused("people.field-unknown");
        await manager.Do(Fill(world, 0, ("drink", "茶"), ("drink", "水"))).IsRefused("people.field-unreadable", "drink");
        await manager.Do(Fill(world, 0, ("drink", new string('水', 1001)))).IsRefused("kernel.shape");
        foreach (var (field, value) in ((string, string)[])
        [
            ("maritalState", "complicated"), ("contactTimes", "noon,midnight"), ("deliveryDate", "2026-02-30"), ("children", "-1"),
            ("children", "many"), ("drink", new string('水', 101)), ("avoidedStaff", "沈令仪"), ("avoidedStaff", Guid.NewGuid().ToString()),
            ("requestedStaff", ","),
        ])
        {
            await manager.Do(Fill(world, 0, (field, value))).IsRefused("people.field-unreadable", field);
        }
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task ColleaguesAreKeptByIdAndShownByName(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (nurse, consultant) = (Places.Staff(Who.Nurse), Places.Staff(Who.Consultant));
        await world.As(Who.Receptionist).Do(Fill(world, 0, ("avoidedStaff", $"{nurse.Value}, {consultant.Value}"))).Succeeds();
        var card = await world.As(Who.Cashier).Ask(new ProfileCard(world.WangXiaoming)).Succeeds();
        card.Fields.Single(f => f.Field == "avoidedStaff").Value.ShouldBe($"{nurse.Value},{consultant.Value}");
        card.Staff.ShouldBe([new StaffNamed(nurse, "陆知夏"), new StaffNamed(consultant, "顾言")], ignoreOrder: true);
    }
}

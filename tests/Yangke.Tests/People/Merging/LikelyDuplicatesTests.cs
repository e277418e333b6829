namespace Yangke.Tests.People.Merging;

public sealed class LikelyDuplicatesTests
{
    [Theory, BothEngines]
    public async Task SamePhoneOrSameNameAndBirthdayLooksLikeHer(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var samePhone = await desk.Do(new RegisterCustomer("王晓明", "138 1234 5678", EvenIfKnown: true)).Succeeds();
        var sameDay = await desk.Do(new RegisterCustomer("王小明", Birthday: new DateOnly(1992, 5, 14))).Succeeds();
        await desk.Do(new RegisterCustomer("王小明", Birthday: new DateOnly(1992, 5, 15))).Succeeds();

        var rows = (await desk.Ask(new LikelyDuplicates(world.WangXiaoming)).Succeeds()).Rows;
        rows.Count.ShouldBe(2);
        rows.Single(r => r.Customer == samePhone.Customer).Signs.ShouldBe([DuplicateSign.Phone]);
        rows.Single(r => r.Customer == samePhone.Customer).Phone.ShouldBe("138****5678");
        rows.Single(r => r.Customer == sameDay.Customer).Signs.ShouldBe([DuplicateSign.NameAndBirthday]);
    }

    [Theory, BothEngines]
    public async Task WhoHasNeitherPhoneNorBirthdayLooksLikeNobody(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new RegisterCustomer("仇无电")).Succeeds();
        (await world.As(Who.Receptionist).Ask(new LikelyDuplicates(world.QiuWudian)).Succeeds()).Rows.ShouldBeEmpty();
    }

    /// <summary>Outside one's scope only the branch (DESIGN §9), each branch once; a file outside it answers as unknown.</summary>
    [Theory, BothEngines]
    public async Task AtAnotherBranchOnlyWhereSheIsKnownIsSaid(Engine engine)
    {
        await using var world = await World.Open(engine);
        var there = world.As(Who.OtherReceptionist);
        await there.Do(new RegisterCustomer("王小明", "13812345678", EvenIfKnown: true)).Succeeds();
        await there.Do(new RegisterCustomer("王大明", "13812345678", EvenIfKnown: true)).Succeeds();
        var row = (await world.As(Who.Receptionist).Ask(new LikelyDuplicates(world.WangXiaoming)).Succeeds()).Rows.ShouldHaveSingleItem();
        (row.Customer, row.Name, row.Phone, row.MemberNumber, row.BranchName).ShouldBe((null, null, null, null, "滨江店"));
        row.Signs.ShouldBeEmpty();
        await there.Ask(new LikelyDuplicates(world.WangXiaoming)).IsRefused("kernel.unknown");
    }
}

namespace Yangke.Tests.People.Contacting;

public sealed class NamePhoneHolderTests
{
    [Theory, BothEngines]
    public async Task OneOfThoseWhoShareIsNamedAndAnotherAfterHer(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new NamePhoneHolder(world.WangXiaoming)).IsRefused("people.number-not-shared");
        await world.As(Who.Receptionist).Do(new NamePhoneHolder(world.QiuWudian)).IsRefused("people.no-phone");
        var sister = (await world.As(Who.Receptionist).Do(new RegisterCustomer("王小美", "13812345678", EvenIfKnown: true)).Succeeds()).Customer;
        await world.As(Who.Receptionist).Do(new NamePhoneHolder(world.WangXiaoming)).Succeeds();
        await world.As(Who.Receptionist).Do(new NamePhoneHolder(sister)).Succeeds();
        await world.Facts.Were<PhoneHolderNamed>(f => f.Customer == world.WangXiaoming, f => f.Customer == sister);
        var shared = await world.As(Who.Receptionist).Ask(new SharedNumber(world.WangXiaoming)).Succeeds();
        shared.Rows.Select(r => (r.Name, r.IsHolder)).ShouldBe([("王小明", false), ("王小美", true)]);
        await world.As(Who.Cashier).Do(new NamePhoneHolder(sister)).IsRefused("kernel.not-permitted");
        await world.As(Who.OtherReceptionist).Do(new NamePhoneHolder(sister)).IsRefused("kernel.unknown");
    }

    /// <summary>Whoever is named and then gets a number of her own holds the old one no more.</summary>
    [Theory, BothEngines]
    public async Task ANewNumberEndsIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var sister = (await world.As(Who.BranchManager).Do(new RegisterCustomer("王小美", "13812345678", EvenIfKnown: true)).Succeeds()).Customer;
        await world.As(Who.BranchManager).Do(new RegisterCustomer("王小丽", "13812345678", EvenIfKnown: true)).Succeeds();
        await world.As(Who.BranchManager).Do(new NamePhoneHolder(sister)).Succeeds();
        await world.As(Who.BranchManager).Do(new CorrectCustomer(sister, 1, "王小美", "13600001111")).Succeeds();
        var answer = await world.As(Who.BranchManager)
            .Ask(new MayContactCustomer(world.WangXiaoming, ContactChannel.Call, ContactPurpose.Care)).Succeeds();
        (answer.Allowed, answer.AskForHer).ShouldBe((true, true));
        await world.As(Who.BranchManager).Do(new NamePhoneHolder(world.WangXiaoming)).Succeeds();
    }
}

namespace Yangke.Tests.People.Contacting;

public sealed class SharedNumberTests
{
    /// <summary>Who is outside one's scope is counted and never named (DESIGN §9).</summary>
    [Theory, BothEngines]
    public async Task ThoseElsewhereAreCountedNotNamed(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.As(Who.Receptionist).Ask(new SharedNumber(world.WangXiaoming)).Succeeds()).IsShared.ShouldBeFalse();
        var far = (await world.As(Who.OtherReceptionist).Do(new RegisterCustomer("王远", "13812345678", EvenIfKnown: true)).Succeeds()).Customer;
        await world.As(Who.OtherReceptionist).Do(new NamePhoneHolder(far)).Succeeds();
        var shared = await world.As(Who.Receptionist).Ask(new SharedNumber(world.WangXiaoming)).Succeeds();
        shared.Rows.ShouldBe([new SharedNumberRow(world.WangXiaoming, "王小明", shared.Rows[0].MemberNumber, false)]);
        (shared.Elsewhere, shared.HolderIsElsewhere).ShouldBe((1, true));
        shared.May.ShouldBe(["people.name-phone-holder"]);
        await world.As(Who.Receptionist).Do(new NamePhoneHolder(world.WangXiaoming)).Succeeds();
        (await world.As(Who.Receptionist).Ask(new SharedNumber(world.WangXiaoming)).Succeeds()).HolderIsElsewhere.ShouldBeFalse();
        (await world.As(Who.Auditor).Ask(new SharedNumber(far)).Succeeds()).Rows.Count.ShouldBe(2);
        (await world.As(Who.Receptionist).Ask(new SharedNumber(world.QiuWudian)).Succeeds()).Rows.ShouldBeEmpty();
        await world.As(Who.Receptionist).Ask(new SharedNumber(far)).IsRefused("kernel.unknown");
    }
}

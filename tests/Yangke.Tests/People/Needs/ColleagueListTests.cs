namespace Yangke.Tests.People;

public sealed class ColleagueListTests
{
    [Theory, BothEngines]
    public async Task WhoWorksHereNowAndWhoLooksAfterNeeds(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Receptionist))).Succeeds();
        var rows = (await world.As(Who.Consultant).Ask(new ColleagueList()).Succeeds()).Rows;
        rows.ShouldContain(new Colleague(Places.Staff(Who.Consultant), "顾言", "现场咨询师", "On-site consultant", true, null));
        rows.ShouldContain(new Colleague(Places.Staff(Who.Cashier), "许安", "收银", "Cashier", false, null));
        rows.ShouldNotContain(c => c.Name == "苏小蔓" || c.Name == "何清越"); // gone; of another branch
        await world.Nobody.Ask(new ColleagueList()).IsRefused("kernel.sign-in");
    }
}

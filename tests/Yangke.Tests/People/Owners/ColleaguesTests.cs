namespace Yangke.Tests.People.Owners;

public sealed class ColleaguesTests
{
    [Theory, BothEngines]
    public async Task WhoWorksHereNowIsListedAndNobodyElse(Engine engine)
    {
        await using var world = await World.Open(engine);
        var rows = (await world.As(Who.Receptionist).Ask(new Colleagues()).Succeeds()).Rows;
        rows.ShouldContain(new Colleague(Places.Staff(Who.Nurse), "陆知夏", "护士", "Nurse"));
        rows.ShouldNotContain(r => r.Name == "何清越"); // of another branch
        await world.As(Who.Administrator).Do(new EndStaff(Places.Staff(Who.Nurse))).Succeeds();
        (await world.As(Who.Receptionist).Ask(new Colleagues()).Succeeds()).Rows.ShouldNotContain(r => r.Name == "陆知夏");
    }
}

using Yangke.Tests.People.Consents;

namespace Yangke.Tests.People.Guardians;

public sealed class EndGuardianTests
{
    [Theory, BothEngines]
    public async Task SheIsEndedOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var child = await world.Child();
        var guardian = (await world.As(Who.Receptionist).Do(new NameGuardian(child, "陈母", GuardianRelation.Mother)).Succeeds()).Guardian;
        await world.As(Who.OtherReceptionist).Do(new EndGuardian(guardian)).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Do(new EndGuardian(guardian)).Succeeds();
        await world.As(Who.Receptionist).Do(new EndGuardian(guardian)).IsRefused("people.guardian-ended");
        (await world.As(Who.Receptionist).Ask(new CustomerGuardian(child)).Succeeds()).Guardian.ShouldBeNull();
        await world.Facts.Were<GuardianEnded>(f => f.Guardian == guardian);
    }

    /// <summary>ORG-5: a guardian is another person; with the customer's data hers goes.</summary>
    [Theory, BothEngines]
    public async Task HerRightsReachIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var part = world.Get<IEnumerable<ICustomerPart>>().Single(p => p.Tables.Contains("people_guardians"));
        var child = await world.Child();
        await world.As(Who.Receptionist).Do(new NameGuardian(child, "陈母", GuardianRelation.Mother, "13700001111")).Succeeds();
        await world.System.Do(new Perform(async act =>
        {
            (await part.Export(child, act))!.ToJsonString(Catalogue.Json).ShouldContain("13700001111");
            await part.Repoint(child, world.WangXiaoming, act);
            await act.Flush();
            (await part.Erase(world.WangXiaoming, act)).ShouldBeEmpty();
        })).Succeeds();
        (await world.Scalar<long>("SELECT count(*) FROM people_guardians WHERE name = '—' AND phone IS NULL")).ShouldBe(1);
    }
}

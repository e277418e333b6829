using Yangke.Tests.People.Consents;

namespace Yangke.Tests.People.Guardians;

public sealed class NameGuardianTests
{
    [Theory, BothEngines]
    public async Task SheIsKeptWithPaperWhoSawItAndHerConsent(Engine engine)
    {
        await using var world = await World.Open(engine);
        var child = await world.Child();
        var first = (await world.As(Who.Receptionist).Do(new NameGuardian(child, "陈母", GuardianRelation.Mother)).Succeeds()).Guardian;
        await world.As(Who.Receptionist).Do(new NameGuardian(
            child, "陈父", GuardianRelation.Father, "137 0000 1111", GuardianDocument.HouseholdBook, new DateOnly(2026, 3, 1))).Succeeds();
        var guardian = (await world.As(Who.Receptionist).Ask(new CustomerGuardian(child)).Succeeds()).Guardian!;
        (guardian.Name, guardian.Relation, guardian.Phone, guardian.Document, guardian.SeenByName, guardian.ConsentOn)
            .ShouldBe(("陈父", GuardianRelation.Father, "137****1111", GuardianDocument.HouseholdBook, "苏小蔓", new DateOnly(2026, 3, 1)));
        (await world.Facts.Were<GuardianNamed>(f => f.Guardian == first, f => f.Changes[0] == new Change("guardian", "陈母", "陈父"))).Count.ShouldBe(2);
        var line = (await world.As(Who.Receptionist).Ask(new CustomerTimeline(child)).Succeeds()).Entries[0];
        line.Changes.ShouldContain(new Change("phone", null, "137****1111")); // masked like hers
    }

    [Theory, BothEngines]
    public async Task OnlyForSomebodyUnderEighteenAndWithinScope(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        await desk.Do(new NameGuardian(world.WangXiaoming, "王父", GuardianRelation.Father)).IsRefused("people.not-a-minor");
        await desk.Do(new NameGuardian(world.QiuWudian, "仇父", GuardianRelation.Father)).IsRefused("people.not-a-minor"); // birthday unknown
        var child = await world.Child();
        await desk.Do(new NameGuardian(child, "陈母", GuardianRelation.Mother, "12")).IsRefused("people.phone-unreadable", "phone");
        await desk.Do(new NameGuardian(child, "陈母", GuardianRelation.Mother, ConsentOn: new DateOnly(2026, 4, 1)))
            .IsRefused("people.consent-day-unlikely", "consentOn");
        await desk.Do(new NameGuardian(world.ShanXue, "单母", GuardianRelation.Mother)).IsRefused("kernel.unknown");
        await world.As(Who.Cashier).Do(new NameGuardian(child, "陈母", GuardianRelation.Mother)).IsRefused("kernel.not-permitted");
    }
}

namespace Yangke.Tests.People;

/// <summary>Other rights, another secret (DESIGN §9): the old one opens the door for a moment longer, and then no more.</summary>
public sealed class RenewSessionTests
{
    private static async Task<WhoIsAnswer?> Who(World world, string secret) => await world.System.Ask(new WhoIs(secret)).Succeeds();

    private static Task<SignedInAnswer> SignIn(World world) => world.Nobody.Do(new SignIn("qiantai", Cast.Password, "x", "y")).Succeeds();

    [Theory, BothEngines]
    public async Task TheOldSecretDiesAfterItsGraceAndTheNewOneWorks(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (session, old) = await SignIn(world);
        (await Who(world, old))!.IsStale.ShouldBeFalse();
        await world.System.Do(new RenewSession(old)).Succeeds();
        (await Who(world, old))!.Renewed.ShouldBeNull(); // her rights are what they were

        await world.Sql("UPDATE people_staff SET scope = 'Own' WHERE account = 'qiantai'");
        (await Who(world, old))!.IsStale.ShouldBeTrue();
        await world.System.Do(new RenewSession(old)).Succeeds();
        await world.System.Do(new RenewSession(old)).Succeeds(); // of two at once the second finds it done
        var renewed = (await Who(world, old))!.Renewed.ShouldNotBeNull();
        (await Who(world, old))!.Renewed.ShouldBe(renewed); // each answer hands over the same
        renewed.Length.ShouldBe(64);
        var now = (await Who(world, renewed)).ShouldNotBeNull();
        (now.IsStale, now.Renewed, now.Actor.Session, now.Actor.Scope.Level).ShouldBe((false, null, session.Value, ScopeLevel.Own));

        world.Clock.Move(TimeSpan.FromSeconds(19.9));
        (await Who(world, old)).ShouldNotBeNull();
        world.Clock.Move(TimeSpan.FromSeconds(0.2));
        (await Who(world, old)).ShouldBeNull();
        (await Who(world, renewed)).ShouldNotBeNull();
    }

    public static TheoryData<Engine, string> Changes
    {
        get
        {
            var data = new TheoryData<Engine, string>();
            foreach (var engine in Enum.GetValues<Engine>())
            {
                data.Add(engine, "UPDATE people_staff SET position = (SELECT id FROM people_positions WHERE code = 'consultant') WHERE account = 'qiantai'");
                data.Add(engine, "UPDATE people_staff SET branch = (SELECT id FROM people_branches WHERE name = '滨江店') WHERE account = 'qiantai'");
                data.Add(engine, "UPDATE people_positions SET permissions = '[]' WHERE code = 'receptionist'");
                data.Add(engine, "UPDATE people_positions SET permissions = '[\"people.see-customers\",\"people.erase-customer\"]' WHERE code = 'receptionist'");
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task WhateverOfHerRightsChangesIsSeen(Engine engine, string change)
    {
        await using var world = await World.Open(engine);
        var signedIn = await SignIn(world);
        await world.Sql(change);
        (await Who(world, signedIn.Secret))!.IsStale.ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task BindingAPhoneIsSeenAndWorkingElsewhereIsNot(Engine engine)
    {
        await using var world = await World.Open(engine);
        var signedIn = await world.Nobody.Do(new SignIn("quyu", Cast.Password, "x", "y")).Succeeds();
        await world.By(signedIn.Secret).Do(new SwitchBranch(Places.North)).Succeeds();
        (await Who(world, signedIn.Secret))!.IsStale.ShouldBeFalse();
        await Phone.Bind(world, Tests.Who.RegionalManager);
        (await Who(world, signedIn.Secret))!.IsStale.ShouldBeTrue();
    }

    /// <summary>Who copied the database cannot make the next secret, and who had the old one learns it only through the door.</summary>
    [Fact]
    public void TheNextSecretNeedsTheMasterKey()
    {
        var (rights, others) = (new byte[32], new Keys([.. Enumerable.Repeat((byte)1, 32)]));
        var keys = new Keys(new byte[32]);
        Session.NextSecret("a", rights, keys).ShouldBe(Session.NextSecret("a", rights, keys));
        new[] { Session.NextSecret("a", rights, others), Session.NextSecret("b", rights, keys), Session.NextSecret("a", [1], keys) }
            .ShouldNotContain(Session.NextSecret("a", rights, keys));
    }

    [Theory, BothEngines]
    public async Task OnlyTheHouseRenews(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Tests.Who.Administrator).Do(new RenewSession("x")).IsRefused("kernel.not-permitted");
        await world.System.Do(new RenewSession("nobody carries this")).Succeeds();
    }
}

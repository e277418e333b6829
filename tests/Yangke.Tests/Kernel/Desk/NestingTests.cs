namespace Yangke.Tests.Kernel;

/// <summary>DESIGN §3: inside a handler, Do and Ask join the same transaction, act and actor.</summary>
public sealed class NestingTests
{
    private static Perform Registers(string name, Func<Act, Registered, Task>? then = null) => new(async act =>
    {
        var registered = await act.Do(new RegisterCustomer(name));
        if (then is not null)
        {
            await then(act, registered);
        }
    });

    // A person's act, so that scope and branch are hers; Perform itself has no door.
    private static async Task<Outcome<Done>> Do(World world, Who who, Perform what) =>
        await world.System.As(await world.As(who).Actor).Do(new Door(what.What));

    [Theory, BothEngines]
    public async Task InnerCommandsJoinActActorAndTransaction(Engine engine)
    {
        await using var world = await World.Open(engine);
        await Do(world, Who.Nurse, Registers("甲", async (act, registered) =>
        {
            // Asked inside, it is there already; and the outer permission was the authority: a nurse may not register.
            (await act.Ask(new CustomerCard(registered.Customer))).Name.ShouldBe("甲");
            act.Tell(new Rang("outer"));
        })).ShouldSucceed();
        var entries = await world.Facts.Entries();
        entries.Select(e => e.Fact).ShouldBe(["people.customer-registered", "test.rang"]);
        entries.Select(e => (e.Act, e.UseCase, e.Staff)).Distinct().ShouldHaveSingleItem().UseCase.ShouldBe("test/door");
    }

    [Theory, BothEngines]
    public async Task ARefusalInsideRollsAllOfItBack(Engine engine)
    {
        await using var world = await World.Open(engine);
        await Do(world, Who.Receptionist, Registers("乙", async (act, _) => await act.Do(new RegisterCustomer("丙", "1")))).IsRefused("people.phone-unreadable");
        await world.Facts.WereNone();
        (await world.As(Who.Receptionist).Ask(new FindCustomers("乙")).Succeeds()).Hits.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task ABugIsThrownOnAndNothingIsSaved(Engine engine)
    {
        await using var world = await World.Open(engine);
        await Should.ThrowAsync<NotSupportedException>(() => Do(world, Who.Receptionist, Registers("丁", (_, _) => throw new NotSupportedException("bug"))));
        await world.Facts.WereNone();
        (await world.As(Who.Receptionist).Ask(new FindCustomers("丁")).Succeeds()).Hits.ShouldBeEmpty();
        await world.As(Who.Receptionist).Do(new RegisterCustomer("戊")).Succeeds(); // and the next one is not hurt
    }

    [Theory, BothEngines]
    public async Task InnerShapesAreCheckedToo(Engine engine)
    {
        await using var world = await World.Open(engine);
        await Do(world, Who.Receptionist, Registers("")).IsRefused("kernel.shape", "name");
    }

    [Theory, BothEngines]
    public async Task InternalCommandsHaveNoDoor(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(Registers("己")).IsRefused("kernel.not-permitted");
        await world.Nobody.Do(Registers("己")).IsRefused("kernel.not-permitted");
        await world.System.Do(new Perform(_ => Task.CompletedTask)).Succeeds();
    }
}

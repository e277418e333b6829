namespace Yangke.Tests.Kernel;

/// <summary>One row per session, customer and level in ten minutes, on disk before the answer leaves (ORG-2).</summary>
public sealed class AccessLogTests
{
    private static Task<long> Rows(World world) => world.Scalar<long>("SELECT count(*) FROM access_log");

    [Theory, BothEngines]
    public async Task OneRowInTenMinutesForASessionAndACustomer(Engine engine)
    {
        await using var world = await World.Open(engine);
        for (var i = 0; i < 3; i++)
        {
            await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
            world.Clock.Move(TimeSpan.FromMinutes(3));
        }
        (await Rows(world)).ShouldBe(1);
        world.Clock.Move(TimeSpan.FromMinutes(1));
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (await Rows(world)).ShouldBe(2);
        // Another session is another reader, even of the same person.
        var secret = (await world.Nobody.Do(new SignIn(Cast.AccountOf(Who.BranchManager), Cast.Password, "x", "y")).Succeeds()).Secret;
        await world.By(secret).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (await Rows(world)).ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task ManyAtTheSameMomentAreStillOneRow(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Actor;
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() =>
            world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds())));
        (await Rows(world)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task TheRowSaysWhoSawWhoseWhat(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (await world.Scalar<long>("SELECT count(*) FROM access_log WHERE staff = @staff AND customer = @customer AND session = @session AND branch = @branch",
            new
            {
                staff = world.Raw(Places.Staff(Who.BranchManager).Value),
                customer = world.Raw(world.WangXiaoming.Value),
                session = world.Raw((await world.As(Who.BranchManager).Actor).Session),
                branch = world.Raw(Places.WestLake.Value),
            })).ShouldBe(1);
    }

    /// <summary>If it cannot be written, the answer does not leave; and the next reading tries again.</summary>
    [Theory, BothEngines]
    public async Task WithoutTheRowThereIsNoAnswer(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Sql("ALTER TABLE access_log RENAME TO hidden");
        await Should.ThrowAsync<Exception>(() => world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)));
        await world.Sql("ALTER TABLE hidden RENAME TO access_log");
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (await Rows(world)).ShouldBe(1);
    }

    /// <summary>Inside a command the note is part of its transaction: both or neither.</summary>
    [Theory, BothEngines]
    public async Task InACommandThatIsRefusedNothingIsNoted(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new Door(async act =>
        {
            await act.Saw(world.WangXiaoming, InformationLevel.Contact);
            throw new Refused(KernelRefusals.Unknown);
        })).IsRefused("kernel.unknown");
        (await Rows(world)).ShouldBe(0);
        await world.As(Who.BranchManager).Do(new Door(act => act.Saw(world.WangXiaoming, InformationLevel.Contact))).Succeeds();
        (await Rows(world)).ShouldBe(1);
    }
}

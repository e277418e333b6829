using Yangke.Tests.People.Consents;

namespace Yangke.Tests.People.Holds;

public sealed class CustomerWarningsTests
{
    /// <summary>Everyone is warned; what it is only to whom the level is open, and that reading is noted (ORG-3).</summary>
    [Theory, BothEngines]
    public async Task AMedicalHoldIsAMedicalHoldAndNoMore(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new PlaceHold(world.WangXiaoming, HoldKind.Pregnant, new DateOnly(2026, 8, 1), Note: "七月预产")).Succeeds();
        (await world.As(Who.Receptionist).Ask(new CustomerWarnings(world.WangXiaoming)).Succeeds()).Holds.ShouldBe([new HoldWarning(null, null, null)]);
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);
        (await world.As(Who.BranchManager).Ask(new CustomerWarnings(world.WangXiaoming)).Succeeds()).Holds
            .ShouldBe([new HoldWarning(HoldKind.Pregnant, new DateOnly(2026, 8, 1), null)]);
        (await world.Scalar<string>("SELECT level FROM access_log")).ShouldBe("Medical");
    }

    [Theory, BothEngines]
    public async Task AChildIsSaidWithHerGuardianAndDiscretionToo(Engine engine)
    {
        await using var world = await World.Open(engine);
        var child = await world.Child();
        await world.As(Who.BranchManager).Do(new NameGuardian(child, "陈母", GuardianRelation.Mother, "13700001111")).Succeeds();
        await world.As(Who.BranchManager).Do(new KeepDiscreet(child, 0, [ContactChannel.Call], 600, 700)).Succeeds();
        var warned = await world.As(Who.Cashier).Ask(new CustomerWarnings(child)).Succeeds();
        (warned.IsMinor, warned.GuardianName, warned.GuardianRelation, warned.IsDiscreet).ShouldBe((true, "陈母", GuardianRelation.Mother, true));
        var grown = await world.As(Who.Cashier).Ask(new CustomerWarnings(world.WangXiaoming)).Succeeds();
        (grown.IsMinor, grown.GuardianName, grown.IsDiscreet, grown.Holds.Count).ShouldBe((false, null, false, 0));
        await world.As(Who.Receptionist).Ask(new CustomerWarnings(world.ShanXue)).IsRefused("kernel.unknown");
    }
}

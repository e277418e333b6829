namespace Yangke.Tests.People.Rights;

public sealed class AccessLogListTests
{
    [Theory, BothEngines]
    public async Task ItSaysWhoWasShownWhoseData(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        var auditor = world.As(Who.Auditor);
        await auditor.Actor; // signed in today; tomorrow is another session
        world.Clock.Move(TimeSpan.FromDays(1));
        await world.As(Who.BranchManager).Do(new CopyOfFile(world.QiuWudian)).Succeeds();

        var all = (await auditor.Ask(new AccessLogList()).Succeeds()).Rows;
        all.Count.ShouldBe(5);
        all[^1].ShouldBe(new AccessLogRow(all[^1].Id, MovableClock.Monday.UtcDateTime, InformationLevel.PrivateLife,
            new StaffNamed(Places.Staff(Who.BranchManager), "沈令仪"), "西湖店", world.WangXiaoming, "王小明", "000001"));
        (await Count(new AccessLogList(Customer: world.QiuWudian))).ShouldBe(4);
        (await Count(new AccessLogList(Day: new DateOnly(2026, 3, 2)))).ShouldBe(1);
        (await Count(new AccessLogList(Day: new DateOnly(2026, 3, 4)))).ShouldBe(0);
        (await Count(new AccessLogList(Level: InformationLevel.PrivateLife))).ShouldBe(2);
        (await Count(new AccessLogList(Staff: Places.Staff(Who.BranchManager), Level: InformationLevel.Money))).ShouldBe(1);
        (await Count(new AccessLogList(Staff: Places.Staff(Who.Nurse)))).ShouldBe(0);

        var seen = new List<Guid>();
        for (string? before = null; ;)
        {
            var page = await auditor.Ask(new AccessLogList(Before: before, Size: 2)).Succeeds();
            seen.AddRange(page.Rows.Select(r => r.Id));
            if ((before = page.Next) is null)
            {
                break;
            }
        }
        seen.ShouldBe(all.Select(r => r.Id));

        async Task<int> Count(AccessLogList asked) => (await auditor.Ask(asked).Succeeds()).Rows.Count;
    }

    /// <summary>What was noted under a merged id is found and named under the kept one; of an erased customer no name is left.</summary>
    [Theory, BothEngines]
    public async Task MergedAndErasedCustomersKeepTheirRows(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (manager, auditor) = (world.As(Who.BranchManager), world.As(Who.Auditor));
        await manager.Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        await manager.Do(new MergeCustomers(world.QiuWudian, world.WangXiaoming, 1, 1, [])).Succeeds();
        var row = (await auditor.Ask(new AccessLogList(Customer: world.QiuWudian)).Succeeds()).Rows.ShouldHaveSingleItem();
        (row.Customer, row.CustomerName).ShouldBe((world.QiuWudian, "仇无电"));
        await world.As(Who.Administrator).Do(new EraseCustomer(world.QiuWudian, 2, "本人要求")).Succeeds();
        (await auditor.Ask(new AccessLogList()).Succeeds()).Rows.ShouldHaveSingleItem().CustomerName.ShouldBe("—");
    }

    /// <summary>Who oversees one branch reads of that branch, and names only customers of her scope.</summary>
    [Theory, BothEngines]
    public async Task ItStaysWithinTheBranchesOneOversees(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        await world.Sql("UPDATE people_staff SET position = (SELECT id FROM people_positions WHERE code = 'auditor') WHERE account IN ('binjiang', 'qiantai')");
        (await world.As(Who.OtherReceptionist).Ask(new AccessLogList()).Succeeds()).Rows.ShouldBeEmpty();
        (await world.As(Who.Receptionist).Ask(new AccessLogList()).Succeeds()).Rows.ShouldHaveSingleItem().Customer.ShouldBe(world.WangXiaoming);
        await world.As(Who.OtherReceptionist).Ask(new AccessLogList(Customer: world.WangXiaoming)).IsRefused("kernel.unknown");
        await world.As(Who.BranchManager).Ask(new AccessLogList()).IsRefused("kernel.not-permitted");
    }

    [Theory]
    [BothEngines("nonsense"), BothEngines("99999999999999999999.x"), BothEngines("0.0")]
    public async Task ABentCursorStartsAtTheBeginning(Engine engine, string before)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (await world.As(Who.Auditor).Ask(new AccessLogList(Before: before)).Succeeds()).Rows.Count.ShouldBe(1);
    }
}

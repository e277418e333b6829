namespace Yangke.Tests.People.Retention;

public sealed class ExpiringCustomersTests
{
    private const string PrivateLife = "people.private-life";

    [Theory, BothEngines]
    public async Task WhoseDataGoesIsListedBeforeItGoes(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = await world.Here(Who.Administrator);
        (await admin.Ask(new ExpiringCustomers(PrivateLife)).Succeeds()).Rows.ShouldBeEmpty();
        world.Clock.Move(TimeSpan.FromDays(340));
        await admin.Do(new FillProfile(world.OuyangNa, 0, [new("hobbies", "围棋")])).Succeeds();
        var page = await admin.Ask(new ExpiringCustomers(PrivateLife)).Succeeds();
        var row = page.Rows.ShouldHaveSingleItem();
        (row.Customer, row.Name, row.Due, row.Soon, row.IsHeld, page.Next).ShouldBe((world.WangXiaoming, "王小明", 0, 1, false, null));
        world.Clock.Move(TimeSpan.FromDays(30));
        await admin.Do(new PlaceHold(world.WangXiaoming, HoldKind.Dispute, Speaker: Places.Staff(Who.BranchManager))).Succeeds();
        row = (await admin.Ask(new ExpiringCustomers(PrivateLife)).Succeeds()).Rows.ShouldHaveSingleItem();
        (row.Due, row.Soon, row.IsHeld).ShouldBe((1, 0, true));
        await admin.Ask(new ExpiringCustomers("people.unheard-of")).IsRefused("kernel.unknown");
    }

    /// <summary>Fifty on a page, none twice, none missed.</summary>
    [Theory, BothEngines]
    public async Task ItIsReadPageByPage(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.System.Do(new Perform(act =>
        {
            for (var i = 0; i < 120; i++)
            {
                act.Db.Add(Customer.Register(new CustomerProfile($"客{i}", null, Gender.Unknown, null, null, "喜欢安静"), Places.WestLake, null, act.Now.AddDays(-400)));
            }
            return Task.CompletedTask;
        })).Succeeds();
        List<CustomerId> all = [];
        for (long? after = 0; after is { } from;)
        {
            var page = await world.As(Who.Administrator).Ask(new ExpiringCustomers(PrivateLife, from)).Succeeds();
            page.Rows.Count.ShouldBeLessThanOrEqualTo(50);
            all.AddRange(page.Rows.Select(r => r.Customer));
            after = page.Next;
        }
        (all.Count, all.Distinct().Count()).ShouldBe((120, 120));
    }

    /// <summary>Only whom one sees: an auditor of a branch learns nothing of another's.</summary>
    [Theory, BothEngines]
    public async Task OnlyWithinOnesScopeAndPermission(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Ask(new ExpiringCustomers(PrivateLife)).IsRefused("kernel.not-permitted");
        var manager = await (await world.Here(Who.BranchManager)).Actor;
        var riverside = await (await world.Here(Who.OtherReceptionist)).Actor;
        world.Clock.Move(TimeSpan.FromDays(340));
        (await Seen(world, manager)).ShouldBe([world.WangXiaoming]);
        (await Seen(world, riverside)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<CustomerId>> Seen(World world, Actor actor)
    {
        var desk = new Desk(world.Works, actor with { Permissions = [.. actor.Permissions, Permissions.SeeRetention] });
        return [.. (await desk.Ask(new ExpiringCustomers(PrivateLife)).Succeeds()).Rows.Select(r => r.Customer)];
    }
}

namespace Yangke.Tests.People.Merging;

public sealed class MergeCustomersTests
{
    private static MergeCustomers Command(CustomerId keep, CustomerId drop, params IReadOnlyList<MergeField> fromDrop) =>
        new(keep, drop, 1, 1, fromDrop, "同一个人");

    [Theory, BothEngines]
    public async Task TwoFilesBecomeOne(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var other = await world.As(Who.Receptionist).Do(new RegisterCustomer("王晓明", "13700001111", Workplace: "云栖小镇", Note: "怕疼")).Succeeds();
        var merged = await manager.Do(Command(world.WangXiaoming, other.Customer, MergeField.Name, MergeField.Phone)).Succeeds();
        merged.ShouldBe(new MergedAnswer(world.WangXiaoming, 2));

        var card = await manager.Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (card.Name, card.Phone, card.Workplace, card.Note).ShouldBe(("王晓明", "137****1111", "星河设计事务所", "喜欢靠窗的位子\n怕疼"));
        (await manager.Ask(new FindCustomers("13700001111")).Succeeds()).Hits.ShouldHaveSingleItem().Customer.ShouldBe(world.WangXiaoming);
        (await manager.Ask(new FindCustomers("13812345678")).Succeeds()).Hits.ShouldBeEmpty();
        (await manager.Ask(new FindCustomers(other.MemberNumber)).Succeeds()).Hits.ShouldNotContain(h => h.Customer == other.Customer);
        (await manager.Ask(new CustomerList()).Succeeds()).Rows.ShouldNotContain(r => r.Customer == other.Customer);

        var fact = (await world.Facts.Were<CustomersMerged>(f => f.Customer == world.WangXiaoming && f.Merged == other.Customer)).Single();
        fact.Changes.Select(c => c.Field).ShouldBe(["name", "phone", "note"]);
        fact.Left.ShouldBe([new Change("name", "王小明", "王晓明"), new Change("phone", "13812345678", "13700001111"), new Change("workplace", "云栖小镇", "星河设计事务所")]);
        await world.Facts.Were<CustomerMergedAway>(f => f.Customer == other.Customer && f.Kept == world.WangXiaoming);
        var timeline = (await manager.Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds()).Entries;
        timeline.Select(e => e.Fact).ShouldBe(["people.customers-merged", "people.customer-registered", "people.customer-registered"]);
        timeline[0].Reason.ShouldBe("同一个人");
        timeline[0].Changes.Single(c => c.Field == "phone").To.ShouldBe("137****1111");
    }

    /// <summary>The old id leads to the kept file, over any number of merges, for whoever may see that file; others know neither.</summary>
    [Theory, BothEngines]
    public async Task TheOldIdLeadsToTheKeptFile(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        var first = (await world.As(Who.Receptionist).Do(new RegisterCustomer("甲")).Succeeds()).Customer;
        var second = (await world.As(Who.Receptionist).Do(new RegisterCustomer("乙")).Succeeds()).Customer;
        await manager.Do(Command(second, first)).Succeeds();
        await manager.Do(new MergeCustomers(world.WangXiaoming, second, 1, (await manager.Ask(new CustomerCard(second)).Succeeds()).Version, [])).Succeeds();
        foreach (var old in (CustomerId[])[first, second])
        {
            (await manager.Ask(new CustomerCard(old)).IsRefused("kernel.customer-merged")).Customer.ShouldBe(world.WangXiaoming);
            (await manager.Ask(new CustomerTimeline(old)).IsRefused("kernel.customer-merged")).Customer.ShouldBe(world.WangXiaoming);
            (await manager.Do(new CorrectCustomer(old, 1, "改")).IsRefused("kernel.customer-merged")).Kind.ShouldBe(RefusalKind.Unknown);
            await world.As(Who.OtherReceptionist).Ask(new CustomerCard(old)).IsRefused("kernel.unknown");
            await world.As(Who.OtherReceptionist).Do(new CorrectCustomer(old, 1, "改")).IsRefused("kernel.unknown");
        }
        (await manager.Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds()).Entries.Count(e => e.Fact == "people.customer-registered").ShouldBe(3);
        // A page at a time goes through the same entries, none twice.
        var some = await manager.Ask(new CustomerTimeline(world.WangXiaoming, Size: 3)).Succeeds();
        var rest = await manager.Ask(new CustomerTimeline(world.WangXiaoming, some.Next, 3)).Succeeds();
        some.Entries.Concat(rest.Entries).Select(e => e.Id).Distinct().Count().ShouldBe(5);
    }

    [Theory, BothEngines]
    public async Task NothingIsMergedOnAVersionThatIsGone(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        await manager.Do(Command(world.QiuWudian, world.QiuWudian)).IsRefused("people.same-file", "drop");
        await world.As(Who.Receptionist).Do(new CorrectCustomer(world.WangXiaoming, 1, "王晓明")).Succeeds();
        await manager.Do(Command(world.QiuWudian, world.WangXiaoming)).IsRefused("kernel.changed");
        await manager.Do(Command(world.WangXiaoming, world.QiuWudian)).IsRefused("kernel.changed");
        await manager.Do(Command(world.WangXiaoming, world.ShanXue)).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Do(Command(world.QiuWudian, world.WangXiaoming)).IsRefused("kernel.not-permitted");
        (await manager.Ask(new CustomerCard(world.QiuWudian)).Succeeds()).Version.ShouldBe(1);
    }

    /// <summary>A merger without the private-life permission neither sees the notes nor loses one.</summary>
    [Theory, BothEngines]
    public async Task NotesAreJoinedUnseen(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Sql("UPDATE people_staff SET position = (SELECT id FROM people_positions WHERE code = 'desk-supervisor') WHERE account = 'qiantai'");
        var supervisor = world.As(Who.Receptionist);
        var other = await supervisor.Do(new RegisterCustomer("王晓明", Note: "怕疼")).Succeeds();
        (await supervisor.Ask(new MergePreview(world.WangXiaoming, other.Customer)).Succeeds()).Hidden.ShouldBe([InformationLevel.PrivateLife]);
        await supervisor.Do(Command(world.WangXiaoming, other.Customer)).Succeeds();
        (await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Note.ShouldBe("喜欢靠窗的位子\n怕疼");
    }

    /// <summary>Whatever stages keep of her, nothing points to the old file afterwards.</summary>
    [Theory, BothEngines]
    public async Task NoTableKeepsTheOldId(Engine engine)
    {
        await using var world = await World.Open(engine);
        var other = (await world.As(Who.Receptionist).Do(new RegisterCustomer("王晓明")).Succeeds()).Customer;
        await world.As(Who.BranchManager).Do(Command(world.WangXiaoming, other)).Succeeds();
        await using var db = world.Data.Reader();
        (await db.RowsOf(other)).ShouldBeEmpty();
        (await world.Scalar<long>("SELECT count(*) FROM people_customers WHERE id = @id", new { id = world.Raw(other.Value) })).ShouldBe(0);
    }
}

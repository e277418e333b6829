namespace Yangke.Tests.People;

/// <summary>
/// Holding a file opens it until it ends (ORG-1): a role, a need to look after, a colleague's customers while she is away. Who acts is
/// asked anew each time, as the house does every two seconds.
/// </summary>
public sealed class DeputyTests
{
    private static readonly DateOnly s_today = new(2026, 3, 2);

    [Theory, BothEngines]
    public async Task WhoeverLooksAfterANeedSeesTheFileUntilItIsClosed(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        Person Consultant() => world.Again(Who.Consultant);
        var made = await world.As(Who.Receptionist).Do(new RegisterCustomer("钟离雪", "13700004567")).Succeeds();
        await Consultant().Ask(new CustomerCard(made.Customer)).IsRefused("kernel.unknown");
        var need = (await manager.Do(new NoteNeed(
            made.Customer, "想改善法令纹", NeedVoice.Stated, NeedArea.Injection, NeedUrgency.Soon, Owner: Places.Staff(Who.Consultant))).Succeeds()).Need;
        (await Consultant().Ask(new CustomerCard(made.Customer)).Succeeds()).Name.ShouldBe("钟离雪");
        (await Consultant().Ask(new FindCustomers("zlx")).Succeeds()).Hits.ShouldHaveSingleItem();
        (await Consultant().Ask(new CustomerNeeds(made.Customer)).Succeeds()).Open.ShouldHaveSingleItem();
        await manager.Do(new CorrectCustomer(made.Customer, 1, "钟离雪儿", "13700004567")).Succeeds();
        (await Consultant().Ask(new FindCustomers("zlxe")).Succeeds()).Hits.ShouldHaveSingleItem();
        await Consultant().Do(new CloseNeed(need, NeedOutcome.Met)).Succeeds();
        await Consultant().Ask(new CustomerCard(made.Customer)).IsRefused("kernel.unknown");
        (await Consultant().Ask(new FindCustomers("zlxe")).Succeeds()).Hits.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task WhoeverCaresForHerInSomeRoleSeesTheFile(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        Person Consultant() => world.Again(Who.Consultant);
        var made = await world.As(Who.Receptionist).Do(new RegisterCustomer("钟离雪", "13700004567")).Succeeds();
        await manager.Do(new AssignOwner(made.Customer, OwnerRole.OnlineConsultant, Places.Staff(Who.Consultant))).Succeeds();
        await Consultant().Ask(new CustomerCard(made.Customer)).Succeeds();
        await manager.Do(new AssignOwner(made.Customer, OwnerRole.OnlineConsultant, Reason: "换人")).Succeeds();
        await Consultant().Ask(new CustomerCard(made.Customer)).IsRefused("kernel.unknown");
    }

    [Theory, BothEngines]
    public async Task TheDeputySeesWhatIsHersWhileSheIsAwayAndNotLonger(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        Person Deputy() => world.Again(Who.Consultant);
        var made = await world.As(Who.OtherReceptionist).Do(new RegisterCustomer("钟离雪", "13700004567")).Succeeds();
        async Task<bool> Sees() => (await Deputy().Ask(new CustomerCard(made.Customer))).Ok
            && (await Deputy().Ask(new FindCustomers("钟离雪")).Succeeds()).Hits.Count == 1;
        var away = await admin.Do(new RecordAbsence(
            Places.Staff(Who.OtherReceptionist), s_today.AddDays(1), s_today.AddDays(2), Places.Staff(Who.Consultant))).Succeeds();
        // Her session stays open because she works with it.
        async Task NextDay()
        {
            var session = SessionId.Of((await Deputy().Actor).Session);
            foreach (var half in new[] { 12, 12 })
            {
                world.Clock.Move(TimeSpan.FromHours(half));
                await world.System.Do(new NoteSeen(session)).Succeeds();
            }
        }
        (await Sees()).ShouldBeFalse();
        await NextDay();
        (await Sees()).ShouldBeTrue();
        var stands = (await Deputy().Ask(new Me()).Succeeds()).StandsInFor.ShouldHaveSingleItem();
        (stands.Staff.Name, stands.Until).ShouldBe(("何清越", s_today.AddDays(2)));
        await NextDay();
        (await Sees()).ShouldBeTrue();
        await admin.Do(new EndAbsence(away.Absence, 1)).Succeeds();
        (await Sees()).ShouldBeFalse();
        await admin.Do(new RecordAbsence(
            Places.Staff(Who.OtherReceptionist), s_today.AddDays(2), s_today.AddDays(2), Places.Staff(Who.Consultant))).Succeeds();
        (await Sees()).ShouldBeTrue();
        await NextDay();
        (await Sees()).ShouldBeFalse();
        (await Deputy().Ask(new Me()).Succeeds()).StandsInFor.ShouldBeEmpty();
    }

    /// <summary>Her week is looked after with the deputy's own, wherever the names of those who are away are shown they say so.</summary>
    [Theory, BothEngines]
    public async Task HerNeedsAreListedWithTheDeputysOwnAndHerAbsenceIsShown(Engine engine)
    {
        await using var world = await World.Open(engine);
        var manager = world.As(Who.BranchManager);
        Person Deputy() => world.Again(Who.Consultant);
        var made = await world.As(Who.Receptionist).Do(new RegisterCustomer("钟离雪", "13700004567")).Succeeds();
        await manager.Do(new NoteNeed(made.Customer, "复查", NeedVoice.Stated, NeedArea.Skin, NeedUrgency.Soon,
            Owner: Places.Staff(Who.BranchManager), DueOn: s_today)).Succeeds();
        await manager.Do(new AssignOwner(made.Customer, OwnerRole.Therapist, Places.Staff(Who.BranchManager))).Succeeds();
        (await Deputy().Ask(new NeedList()).Succeeds()).Rows.ShouldBeEmpty();
        await world.As(Who.Administrator).Do(new RecordAbsence(
            Places.Staff(Who.BranchManager), s_today, s_today.AddDays(3), Places.Staff(Who.Consultant))).Succeeds();
        (await Deputy().Ask(new NeedList()).Succeeds()).Rows.ShouldHaveSingleItem().Owner!.Name.ShouldBe("沈令仪");
        var owner = (await Deputy().Ask(new CustomerOwners(made.Customer)).Succeeds()).Now.ShouldHaveSingleItem();
        (owner.AwayUntil, owner.Deputy?.Name).ShouldBe((s_today.AddDays(3), "顾言"));
        (await manager.Ask(new StaffList()).Succeeds()).Rows.Single(r => r.Name == "沈令仪").AwayUntil.ShouldBe(s_today.AddDays(3));
        (await manager.Ask(new ColleagueList()).Succeeds()).Rows.Where(r => r.AwayUntil is not null).ShouldHaveSingleItem().Name.ShouldBe("沈令仪");
    }

    [Theory, BothEngines]
    public async Task ANeedThatIsErasedHoldsNoFileAnyMore(Engine engine)
    {
        await using var world = await World.Open(engine);
        Person Consultant() => world.Again(Who.Consultant);
        var admin = world.As(Who.Administrator);
        var made = await world.As(Who.Receptionist).Do(new RegisterCustomer("钟离雪", "13700004567")).Succeeds();
        await admin.Do(new NoteNeed(made.Customer, "复查", NeedVoice.Stated, NeedArea.Skin, NeedUrgency.Soon, Owner: Places.Staff(Who.Consultant))).Succeeds();
        await Consultant().Ask(new CustomerCard(made.Customer)).Succeeds();
        await admin.Do(new EraseParts(made.Customer, 1, [Parts.Needs], "她要求")).Succeeds();
        await Consultant().Ask(new CustomerCard(made.Customer)).IsRefused("kernel.unknown");
    }

    /// <summary>Files held go along when files are merged, and nobody holds what was erased.</summary>
    [Theory, BothEngines]
    public async Task HoldersFollowAMergeAndEndWithAnErasure(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        Person Consultant() => world.Again(Who.Consultant);
        var desk = world.As(Who.Receptionist);
        var (keep, drop) = ((await desk.Do(new RegisterCustomer("钟离雪", null)).Succeeds()).Customer, (await desk.Do(new RegisterCustomer("钟离雪", null)).Succeeds()).Customer);
        await admin.Do(new NoteNeed(drop, "复查", NeedVoice.Stated, NeedArea.Skin, NeedUrgency.Soon, Owner: Places.Staff(Who.Consultant))).Succeeds();
        await Consultant().Ask(new CustomerCard(keep)).IsRefused("kernel.unknown");
        await admin.Do(new MergeCustomers(keep, drop, 1, 1, [], "同一个人")).Succeeds();
        await Consultant().Ask(new CustomerCard(keep)).Succeeds();
        (await Consultant().Ask(new FindCustomers("钟离雪")).Succeeds()).Hits.ShouldHaveSingleItem();
        await admin.Do(new EraseCustomer(keep, (await admin.Ask(new CustomerCard(keep)).Succeeds()).Version, "她要求")).Succeeds();
        await Consultant().Ask(new CustomerCard(keep)).IsRefused("kernel.unknown");
        (await admin.Ask(new FindCustomers("钟离雪")).Succeeds()).Hits.ShouldBeEmpty();
    }
}

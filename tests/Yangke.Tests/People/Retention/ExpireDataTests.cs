using Yangke.Tests.Kernel.Files;
using Yangke.Tests.People.Attachments;
using Yangke.Tests.People.Rights;

namespace Yangke.Tests.People.Retention;

public sealed class ExpireDataTests
{
    /// <summary>Twelve months after it was written private life goes, and nothing else; the seals hold before and after.</summary>
    [Theory, BothEngines]
    public async Task PrivateLifeGoesTwelveMonthsAfterItWasWritten(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = await world.Here(Who.Administrator);
        await world.Nights();
        await desk.Do(new FillProfile(world.WangXiaoming, 0, [new("hobbies", "金丝雀"), new("allergies", "青霉素")])).Succeeds();
        var old = await desk.Do(new WriteNote(world.WangXiaoming, NoteKind.Note, "养金丝雀", InformationLevel.PrivateLife)).Succeeds();
        world.Clock.Move(TimeSpan.FromDays(300));
        await desk.Do(new StrikeNote(old.Note, "金丝雀是邻居的")).Succeeds();
        await desk.Do(new FillProfile(world.WangXiaoming, 1, [new("motive", "fast")])).Succeeds();
        var young = await desk.Do(new WriteNote(world.WangXiaoming, NoteKind.Note, "搬了家", InformationLevel.PrivateLife)).Succeeds();
        (await world.Findings()).ShouldBeEmpty();
        world.Clock.Move(TimeSpan.FromDays(70));
        await world.Nights();

        (await world.Findings()).ShouldBeEmpty();
        (await world.Fields(world.WangXiaoming)).ShouldBe(["allergies", "motive"]);
        (await desk.Ask(new CustomerNotes(world.WangXiaoming)).Succeeds()).Rows.Select(r => r.Note).ShouldBe([young.Note]);
        (await desk.Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Note.ShouldBeNull();
        var told = await world.Told(world.WangXiaoming);
        told.ShouldNotContain("金丝雀");
        told.ShouldContain("青霉素");
        await world.Facts.Were<DataExpired>(f => f.Customer == world.WangXiaoming && f.Rule == "people.private-life" && f.Count == 3);
        await world.Nights();
        await world.Facts.Were<DataExpired>(f => f.Count == 3); // nothing goes twice
    }

    /// <summary>Marketing data goes when nobody has noted anything of her for two years; a customer who was in touch keeps it.</summary>
    [Theory, BothEngines]
    public async Task MarketingDataGoesWithTheContact(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = await world.Here(Who.Administrator);
        foreach (var customer in (CustomerId[])[world.WangXiaoming, world.OuyangNa])
        {
            await desk.Do(new NoteNeed(customer, "祛斑", NeedVoice.Stated, NeedArea.Skin, NeedUrgency.Soon)).Succeeds();
            await desk.Do(new WriteNote(customer, NoteKind.Chat, "问了价格")).Succeeds();
            await desk.Do(new NoteFavour(customer, FavourKind.Gift, "面膜")).Succeeds();
        }
        world.Clock.Move(TimeSpan.FromDays(400));
        await desk.Do(new ShowPhone(world.OuyangNa)).Succeeds();
        world.Clock.Move(TimeSpan.FromDays(340));
        await world.Nights(2);
        (await world.Findings()).ShouldBeEmpty();
        (await Left(world, world.WangXiaoming)).ShouldBe((0, 0, 1));
        (await Left(world, world.OuyangNa)).ShouldBe((1, 1, 1));
        (await world.Told(world.WangXiaoming)).ShouldNotContain("祛斑");
        (await world.Told(world.OuyangNa)).ShouldContain("祛斑");
    }

    /// <summary>Medical data stays fifteen years after the last contact, erased file or not; then it goes too, and after five years what proved her wishes.</summary>
    [Theory, BothEngines]
    public async Task TheMedicalRecordStaysFifteenYears(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = await world.Here(Who.Administrator);
        await desk.Do(new FillProfile(world.WangXiaoming, 0, [new("allergies", "青霉素")])).Succeeds();
        await desk.Do(new RefuseContact(world.WangXiaoming, [ContactChannel.Sms], [ContactPurpose.Marketing], WishHow.Spoken)).Succeeds();
        await world.Attaches(Who.Administrator, "病历.png", InformationLevel.Medical);
        await desk.Do(new EraseCustomer(world.WangXiaoming, 1, "本人书面要求")).Succeeds();
        await world.Nights(2);
        world.Clock.Move(TimeSpan.FromDays((365 * 5) + 3));
        await world.Nights();
        (await Count(world, "people_contact_refusals")).ShouldBe(0);
        (await Count(world, "people_profile_values")).ShouldBe(1);
        world.Clock.Move(TimeSpan.FromDays((365 * 10) - 60));
        await world.Nights();
        (await Count(world, "people_profile_values")).ShouldBe(1);
        world.Clock.Move(TimeSpan.FromDays(90));
        await world.Nights();
        (await Count(world, "people_profile_values")).ShouldBe(0);
        (await Count(world, "people_attachments")).ShouldBe(0);
        (await world.Findings()).ShouldBeEmpty();
    }

    /// <summary>A dispute keeps everything of hers until it is lifted; the report says that it did.</summary>
    [Theory, BothEngines]
    public async Task AHoldKeepsIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = await world.Here(Who.Administrator);
        await world.Nights();
        var hold = await desk.Do(new PlaceHold(world.WangXiaoming, HoldKind.Dispute, Speaker: Places.Staff(Who.BranchManager))).Succeeds();
        world.Clock.Move(TimeSpan.FromDays(370));
        await world.Nights();
        (await desk.Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Note.ShouldNotBeNull();
        var report = await desk.Ask(new RetentionReport()).Succeeds();
        report.Runs[0].Lines.Single(l => l.Rule == "people.private-life").ShouldBe(new RetentionLineRow("people.private-life", 12, 0, 0, 1));
        await desk.Do(new LiftHold(hold.Hold, "已和解")).Succeeds();
        await world.Nights();
        (await desk.Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Note.ShouldBeNull();
    }

    /// <summary>Any customers, any notes at any time: what goes is exactly what is old enough, of nobody else and nothing else.</summary>
    [Theory, BothEngines]
    public async Task ExactlyWhatIsOldEnoughGoes(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = await world.Here(Who.Administrator);
        await world.Nights();
        var (dice, written) = (new Random(11), new List<(NoteId Note, InformationLevel? Level, DateTime At)>());
        CustomerId[] all = [world.WangXiaoming, world.OuyangNa, world.ShanXue, world.QiuWudian];
        for (var i = 0; i < 40; i++)
        {
            world.Clock.Move(TimeSpan.FromHours(dice.Next(24 * 25)));
            InformationLevel? level = dice.Next(3) switch { 0 => null, 1 => InformationLevel.Medical, _ => InformationLevel.PrivateLife };
            var note = await desk.Do(new WriteNote(all[dice.Next(4)], NoteKind.Note, $"第{i}条", level)).Succeeds();
            written.Add((note.Note, level, world.Clock.GetUtcNow().UtcDateTime));
            if (i % 8 == 7)
            {
                await world.Nights();
            }
        }
        await world.Nights();
        await using var db = world.Data.Reader();
        db.Actor = Actor.System;
        var left = await db.Set<Note>().Select(n => n.Id).ToListAsync();
        var cutoff = world.LastNight.AddMonths(-12);
        left.Select(n => n.Value).Order().ShouldBe(written.Where(w => w.Level != InformationLevel.PrivateLife || w.At >= cutoff).Select(w => w.Note.Value).Order());
        (await world.Findings()).ShouldBeEmpty();
    }

    /// <summary>The first walk only counts; many customers are walked in batches, none twice.</summary>
    [Theory, BothEngines]
    public async Task TheFirstWalkOnlyLooksAndManyAreWalkedInBatches(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.System.Do(new Perform(act =>
        {
            for (var i = 0; i < 600; i++)
            {
                act.Db.Add(Customer.Register(new CustomerProfile($"客{i}", null, Gender.Unknown, null, null, "喜欢安静"), Places.WestLake, null, act.Now.AddDays(-400)));
            }
            return Task.CompletedTask;
        })).Succeeds();
        await world.RunDue();
        var desk = await world.Here(Who.Administrator);
        var looked = (await desk.Ask(new RetentionReport()).Succeeds());
        looked.Runs.ShouldHaveSingleItem().OnlyLooks.ShouldBeTrue();
        looked.Runs[0].Batches.ShouldBeGreaterThanOrEqualTo(3);
        looked.Rules.Single(r => r.Rule == "people.private-life").SoonCustomers.ShouldBe(600);
        await world.Facts.Were<DataExpired>();
        await world.Nights();
        var run = (await desk.Ask(new RetentionReport()).Succeeds()).Runs[0];
        (run.OnlyLooks, run.Lines.Single(l => l.Rule == "people.private-life")).ShouldBe((false, new RetentionLineRow("people.private-life", 12, 600, 600, 0)));
        (await world.Facts.Entries()).Count(e => e.Fact == "people.data-expired").ShouldBe(600);
    }

    private static Task<long> Count(World world, string table) => world.Scalar<long>($"SELECT count(*) FROM {table}");

    private static async Task<(int Needs, int Notes, int Favours)> Left(World world, CustomerId customer)
    {
        await using var db = world.Data.Reader();
        db.Actor = Actor.System;
        return (await db.Set<Need>().CountAsync(n => n.Customer == customer), await db.Set<Note>().CountAsync(n => n.Customer == customer),
            await db.Set<Favour>().CountAsync(n => n.Customer == customer));
    }
}

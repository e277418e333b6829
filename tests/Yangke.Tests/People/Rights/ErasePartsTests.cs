using Microsoft.Extensions.DependencyInjection;
using Yangke.Host;
using Yangke.Host.Verbs;
using Yangke.Tests.Kernel.Files;
using Yangke.Tests.People.Attachments;

namespace Yangke.Tests.People.Rights;

public sealed class ErasePartsTests
{
    private const string PrivateLife = "people.private-life";

    /// <summary>Private life goes from the file and from the journal; the medical record beside it stays, in the journal too.</summary>
    [Theory, BothEngines]
    public async Task OnePartGoesAndTheRestStays(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.BranchManager);
        await desk.Do(new FillProfile(world.WangXiaoming, 0, [new("hobbies", "金丝雀"), new("allergies", "青霉素"), new("drink", "乌龙茶")], "她说的金丝雀")).Succeeds();
        await desk.Do(new CorrectCustomer(world.WangXiaoming, 1, "王小明", "13812345678", Gender.Male, new DateOnly(1992, 5, 14), "新单位", "家里有金丝雀")).Succeeds();
        var secret = await desk.Do(new WriteNote(world.WangXiaoming, NoteKind.Note, "养金丝雀", InformationLevel.PrivateLife)).Succeeds();
        await desk.Do(new StrikeNote(secret.Note, "金丝雀是别人的")).Succeeds();
        var plain = await desk.Do(new WriteNote(world.WangXiaoming, NoteKind.Chat, "问了价格")).Succeeds();
        await desk.Do(new ShowPhone(world.WangXiaoming), key: "k1").Succeeds();
        (await world.Findings()).ShouldBeEmpty();

        var erased = await world.As(Who.Administrator).Do(new EraseParts(world.WangXiaoming, 2, [PrivateLife], "本人书面要求")).Succeeds();
        (await world.Findings()).ShouldBeEmpty();
        erased.Kept.ShouldBe(["people_profiles"]);
        var told = await world.Told(world.WangXiaoming);
        told.ShouldNotContain("金丝雀");
        told.ShouldContain("青霉素");
        told.ShouldContain("新单位");
        var card = await desk.Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (card.Name, card.Note, card.Workplace, card.ErasedAt).ShouldBe(("王小明", null, "新单位", null));
        (await desk.Ask(new ProfileCard(world.WangXiaoming)).Succeeds()).Fields.Where(v => v.Value != null).Select(v => v.Field).Order().ShouldBe(["allergies", "drink"]);
        (await desk.Ask(new CustomerNotes(world.WangXiaoming)).Succeeds()).Rows.Select(r => r.Note).ShouldBe([plain.Note]);
        (await world.Scalar<long>("SELECT count(*) FROM idempotency WHERE customer = @id", new { id = world.Raw(world.WangXiaoming.Value) })).ShouldBe(0);
        await world.Facts.Were<PartsErased>(f => f.Customer == world.WangXiaoming && f.Parts.Single() == PrivateLife && f.Entries.Count == 4);
        await world.Facts.Were<ChangesKept>(
            f => f.Changes.Select(c => c.Field).SequenceEqual(["allergies", "drink"]), f => f.Changes.Any(c => c.Field == "workplace"));
        (await desk.Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds()).Entries.ShouldContain(e => e.Fact == "people.parts-erased" && e.Reason == "本人书面要求");
    }

    /// <summary>A body that no erasure names is found, also when the customer had a part of her file erased.</summary>
    [Theory, BothEngines]
    public async Task ABlankBodyNobodyCoversIsStillFound(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.BranchManager);
        await desk.Do(new FillProfile(world.WangXiaoming, 0, [new("hobbies", "金丝雀")])).Succeeds();
        await world.As(Who.Administrator).Do(new EraseParts(world.WangXiaoming, 1, [PrivateLife], "本人书面要求")).Succeeds();
        await desk.Do(new FillProfile(world.WangXiaoming, 2, [new("allergies", "青霉素")])).Succeeds();
        (await world.Findings()).ShouldBeEmpty();
        await world.Sql("UPDATE journal SET body = NULL, salt = NULL, reason = NULL WHERE fact = 'people.profile-filled' AND body LIKE '%青霉素%'");
        (await world.Findings()).ShouldHaveSingleItem().ShouldContain("no erasure covers it");
    }

    /// <summary>Every part there is, one customer after the other, in any order: what is another's stays to the letter.</summary>
    [Theory, BothEngines]
    public async Task WhatIsAnothersStays(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Administrator);
        CustomerId[] all = [world.WangXiaoming, world.OuyangNa, world.ShanXue, world.QiuWudian];
        foreach (var one in all)
        {
            await FillUp(world, one);
        }
        var parts = (await desk.Ask(new ErasableParts(world.WangXiaoming)).Succeeds()).Parts.Select(p => p.Part).ToArray();
        var dice = new Random(7);
        for (var i = 0; i < all.Length - 1; i++)
        {
            var before = await Copies(world, all[(i + 1)..]);
            dice.Shuffle(parts);
            foreach (var some in parts.Chunk(1 + dice.Next(parts.Length)))
            {
                var version = (await desk.Ask(new CustomerCard(all[i])).Succeeds()).Version;
                await desk.Do(new EraseParts(all[i], version, some, "本人书面要求")).Succeeds();
            }
            (await desk.Ask(new ErasableParts(all[i])).Succeeds()).Parts.ShouldAllBe(p => p.Count == 0);
            (await world.Told(all[i])).ShouldNotContain("金丝雀");
            (await Copies(world, all[(i + 1)..])).ShouldBe(before);
        }
        (await world.Findings()).ShouldBeEmpty();
        await desk.Do(new EraseCustomer(all[0], (await desk.Ask(new CustomerCard(all[0])).Succeeds()).Version, "本人书面要求")).Succeeds();
        (await world.Findings()).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task OnlyWhoMayAndOnlyPartsThereAre(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new EraseParts(world.WangXiaoming, 1, [PrivateLife], "本人要求")).IsRefused("kernel.not-permitted");
        var admin = world.As(Who.Administrator);
        await admin.Do(new EraseParts(world.WangXiaoming, 1, ["people.everything"], "本人要求")).IsRefused("people.part-unknown", "parts");
        await admin.Do(new EraseParts(world.WangXiaoming, 1, [], "本人要求")).IsRefused("kernel.shape", "parts");
        await admin.Do(new EraseParts(world.WangXiaoming, 9, [PrivateLife], "本人要求")).IsRefused("kernel.changed");
        await new Desk(world.Works, await admin.Actor with { ByToken = true })
            .Do(new EraseParts(world.WangXiaoming, 1, [PrivateLife], "本人要求")).IsRefused("kernel.not-permitted");
        await world.Facts.WereNone();
    }

    /// <summary>A backup made before would bring the part back; one made after knows of it and keeps what was written since.</summary>
    [Theory, BothEngines]
    public async Task ARestoredBackupKeepsThePartErased(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.BranchManager);
        await desk.Do(new FillProfile(world.WangXiaoming, 0, [new("hobbies", "金丝雀"), new("drink", "乌龙茶")])).Succeeds();
        var (before, after) = (Path.Combine(world.Settings.DataFolder, "before"), Path.Combine(world.Settings.DataFolder, "after"));
        await BackUp(world, before);
        await world.As(Who.Administrator).Do(new EraseParts(world.WangXiaoming, 1, [PrivateLife], "本人书面要求")).Succeeds();
        await world.Get<Deliverer>().Once(100, CancellationToken.None);
        world.Get<ErasedList>().ReadParts().ShouldHaveSingleItem().Parts.ShouldBe([PrivateLife]);
        world.Get<ErasedList>().Read().ShouldBeEmpty();
        await desk.Do(new FillProfile(world.WangXiaoming, 2, [new("hobbies", "后来说的")])).Succeeds();
        await BackUp(world, after);
        (await Restored(world, before, engine)).ShouldBe(["drink"]);
        (await Restored(world, after, engine)).ShouldBe(["drink", "hobbies"]);
    }

    private static async Task<string[]> Restored(World world, string backup, Engine engine)
    {
        await using var empty = await World.Empty(engine, upgraded: false);
        var settings = empty.Settings with { KeyFile = Path.Combine(empty.Settings.DataFolder, "restored.key") };
        File.Copy(world.Settings.ErasedFile, settings.ErasedFile);
        var phrase = Path.Combine(settings.DataFolder, "phrase");
        await File.WriteAllTextAsync(phrase, "a phrase nobody guesses");
        var said = new List<string>();
        (await Backups.Restore(new Options(["--from", backup, "--passphrase-file", phrase]), settings, Into(said))).ShouldBe(0, string.Join('\n', said));
        await using var house = HouseVerbHost.Services(settings);
        await HouseServices.Open(house, CancellationToken.None);
        var card = await new Desk(house.GetRequiredService<Works>(), Actor.System).Ask(new ProfileCard(world.WangXiaoming)).Succeeds();
        return [.. card.Fields.Where(v => v.Value != null).Select(v => v.Field).Order()];
    }

    private static async Task BackUp(World world, string folder)
    {
        var said = new List<string>();
        (await HouseVerbs.Run(["backup", "--to", folder], "a phrase nobody guesses", world.Get<IServiceProvider>(), Into(said), CancellationToken.None))
            .ShouldBe(0, string.Join('\n', said));
    }

    private static async Task FillUp(World world, CustomerId customer)
    {
        var desk = world.As(Who.Administrator);
        await desk.Do(new FillProfile(customer, 0,
            [new("hobbies", "金丝雀"), new("allergies", "青霉素"), new("drink", "乌龙茶金丝雀"), new("address", "金丝雀路")])).Succeeds();
        await desk.Do(new WriteNote(customer, NoteKind.Note, "金丝雀", InformationLevel.PrivateLife)).Succeeds();
        await desk.Do(new WriteNote(customer, NoteKind.Chat, "金丝雀")).Succeeds();
        await desk.Do(new NoteFavour(customer, FavourKind.Gift, "金丝雀摆件")).Succeeds();
        await desk.Do(new NoteNeed(customer, "金丝雀色的头发", NeedVoice.Stated, NeedArea.Hair, NeedUrgency.Soon)).Succeeds();
        var tag = await desk.Do(new AddTag($"金丝雀{customer.Value.ToString("N")[^8..]}", TagColor.Gold)).Succeeds();
        await desk.Do(new TagCustomer(customer, tag.Tag)).Succeeds();
        var file = await world.Sends(Who.Administrator);
        await desk.Do(new AddAttachment(customer, file, "金丝雀.png")).Succeeds();
    }

    private static async Task<string> Copies(World world, IReadOnlyList<CustomerId> customers)
    {
        List<string> copies = [];
        foreach (var customer in customers)
        {
            copies.Add(await world.Told(customer));
            await using var db = world.Data.Reader();
            db.Actor = Actor.System;
            copies.AddRange((await db.Set<Note>().Where(n => n.Customer == customer).OrderBy(n => n.Id).ToListAsync()).Select(n => n.Text));
            copies.AddRange((await db.Set<ProfileValue>().Where(n => n.Customer == customer).OrderBy(n => n.Field).ToListAsync()).Select(n => n.Value));
            copies.AddRange((await db.Set<Need>().Where(n => n.Customer == customer).ToListAsync()).Select(n => n.Text));
            copies.Add($"{await db.Set<CustomerTag>().CountAsync(t => t.Customer == customer)} {await db.Set<Attachment>().CountAsync(t => t.Customer == customer)}");
        }
        return string.Join('\n', copies);
    }

    private static Output Into(List<string> said) => new(said.Add, () => Task.CompletedTask);
}

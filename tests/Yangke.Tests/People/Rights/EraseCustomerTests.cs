using Yangke.Host;
using Yangke.Host.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace Yangke.Tests.People.Rights;

public sealed class EraseCustomerTests
{
    [Theory, BothEngines]
    public async Task NothingOfHerIsLeftAndTheSealsHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        var other = await world.As(Who.Receptionist).Do(new RegisterCustomer("王晓明", "13700001111", Note: "怕疼")).Succeeds();
        await world.As(Who.BranchManager).Do(new MergeCustomers(world.WangXiaoming, other.Customer, 1, 1, [], "金丝雀原因")).Succeeds();
        await world.As(Who.BranchManager).Do(new ShowPhone(world.WangXiaoming), key: "k1").Succeeds();
        await world.As(Who.BranchManager).Do(new ShowPhone(world.OuyangNa), key: "k2");
        await Seal(world);
        var erased = await world.As(Who.Administrator).Do(new EraseCustomer(world.WangXiaoming, 2, "本人书面要求")).Succeeds();
        await Seal(world);
        (await world.Get<Verification>().Run(null, CancellationToken.None)).Findings.ShouldBeEmpty();

        var card = await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (card.Name, card.Phone, card.Birthday, card.Workplace, card.Note).ShouldBe(("—", null, null, null, null));
        card.ErasedAt.ShouldNotBeNull();
        card.May.ShouldBeEmpty();
        (await world.As(Who.BranchManager).Ask(new FindCustomers("13812345678")).Succeeds()).Hits.ShouldBeEmpty();
        (await world.As(Who.BranchManager).Ask(new FindCustomers("王小明")).Succeeds()).Hits.ShouldBeEmpty();
        var timeline = (await world.As(Who.BranchManager).Ask(new CustomerTimeline(world.WangXiaoming)).Succeeds()).Entries;
        timeline.Count(e => e.Fact == "people.customer-erased").ShouldBe(1);
        timeline.SelectMany(e => e.Changes).ShouldBeEmpty();
        timeline.ShouldNotContain(e => e.Reason == "金丝雀原因");
        await world.Facts.Were<CustomerErased>(f => f.Customer == world.WangXiaoming, f => f.Customer == other.Customer);
        (await world.Facts.Entries()).Where(e => e.Customer == world.WangXiaoming || e.Customer == other.Customer)
            .ShouldAllBe(e => e.Body == null || e.Fact == "people.customer-erased");
        (await world.Scalar<long>("SELECT count(*) FROM idempotency WHERE customer = @id", new { id = world.Raw(world.WangXiaoming.Value) })).ShouldBe(0);
        erased.Kept.ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task AnErasedFileIsLookedAtAndNothingElse(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new EraseCustomer(world.WangXiaoming, 2, "本人书面要求")).IsRefused("kernel.changed");
        await world.As(Who.Administrator).Do(new EraseCustomer(world.WangXiaoming, 1, "本人书面要求")).Succeeds();
        await world.As(Who.Administrator).Do(new EraseCustomer(world.WangXiaoming, 2, "本人书面要求")).IsRefused("kernel.customer-erased");
        await world.As(Who.BranchManager).Do(new CorrectCustomer(world.WangXiaoming, 2, "回来")).IsRefused("kernel.customer-erased");
        await world.As(Who.BranchManager).Do(new ShowPhone(world.WangXiaoming)).IsRefused("kernel.customer-erased");
        await world.As(Who.BranchManager).Do(new MergeCustomers(world.QiuWudian, world.WangXiaoming, 1, 2, [])).IsRefused("kernel.customer-erased");
        await world.As(Who.BranchManager).Ask(new MergePreview(world.QiuWudian, world.WangXiaoming)).IsRefused("kernel.customer-erased");
        (await world.As(Who.BranchManager).Ask(new CustomerList()).Succeeds()).Rows.Single(r => r.Customer == world.WangXiaoming).Name.ShouldBe("—");
    }

    [Theory, BothEngines]
    public async Task OnlyWhoMayErasesAndOnlyInPerson(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new EraseCustomer(world.WangXiaoming, 1, "本人要求")).IsRefused("kernel.not-permitted");
        var byToken = new Desk(world.Works, await world.As(Who.Administrator).Actor with { ByToken = true });
        await byToken.Do(new EraseCustomer(world.WangXiaoming, 1, "本人要求")).IsRefused("kernel.not-permitted");
        await world.As(Who.Administrator).Do(new EraseCustomer(world.WangXiaoming, 1, "")).IsRefused("kernel.shape", "reason");
        await world.Facts.WereNone();
    }

    /// <summary>A backup made before would bring her back; the list outside the database keeps her erased (ORG-5).</summary>
    [Theory, BothEngines]
    public async Task ARestoredOlderBackupKeepsHerErased(Engine engine)
    {
        await using var world = await World.Open(engine);
        var said = new List<string>();
        var backup = Path.Combine(world.Settings.DataFolder, "backup");
        (await HouseVerbs.Run(["backup", "--to", backup], "a phrase nobody guesses", world.Get<IServiceProvider>(), Into(said), CancellationToken.None))
            .ShouldBe(0, string.Join('\n', said));
        await world.As(Who.Administrator).Do(new EraseCustomer(world.WangXiaoming, 1, "本人书面要求")).Succeeds();
        await world.Get<Deliverer>().Once(100, CancellationToken.None);
        world.Get<ErasedList>().Read().ShouldBe([world.WangXiaoming]);

        await using var empty = await World.Empty(engine, upgraded: false);
        var settings = empty.Settings with { KeyFile = Path.Combine(empty.Settings.DataFolder, "restored.key") };
        File.Copy(world.Settings.ErasedFile, settings.ErasedFile);
        var phrase = Path.Combine(settings.DataFolder, "phrase");
        await File.WriteAllTextAsync(phrase, "a phrase nobody guesses");
        (await Backups.Restore(new Options(["--from", backup, "--passphrase-file", phrase]), settings, Into(said))).ShouldBe(0, string.Join('\n', said));
        await using var house = HouseVerbHost.Services(settings);
        await HouseServices.Open(house, CancellationToken.None);
        var card = await new Desk(house.GetRequiredService<Works>(), Actor.System).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        card.Name.ShouldBe("—");
        card.ErasedAt.ShouldNotBeNull();
        (await HouseVerbs.Run(["verify"], null, house, Into(said), CancellationToken.None)).ShouldBe(0, string.Join('\n', said));
    }

    /// <summary>However long her life here was: 5,000 entries go, and the seals hold before and after. How fast is the benches' matter.</summary>
    [Theory, BothEngines]
    public async Task ALongLifeIsErased(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.System.Do(new Perform(act =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                act.Tell(new PhoneShown(world.WangXiaoming, Places.WestLake));
            }
            return Task.CompletedTask;
        })).Succeeds();
        await Seal(world);
        (await world.Get<Verification>().Run(null, CancellationToken.None)).Findings.ShouldBeEmpty();
        await world.As(Who.Administrator).Do(new EraseCustomer(world.WangXiaoming, 1, "本人书面要求")).Succeeds();
        await Seal(world);
        (await world.Get<Verification>().Run(null, CancellationToken.None)).Findings.ShouldBeEmpty();
        (await world.Facts.Entries()).Count(e => e.Body is not null).ShouldBe(1);
    }

    private static async Task Seal(World world)
    {
        for (var tries = 0; (await world.Get<Verification>().Run(null, CancellationToken.None)).Unsealed > 0; tries++)
        {
            tries.ShouldBeLessThan(600, "never settled");
            await world.Get<Sealing>().Run(CancellationToken.None);
            await Task.Delay(tries == 0 ? 0 : 50);
        }
    }

    private static Output Into(List<string> said) => new(said.Add, () => Task.CompletedTask);
}

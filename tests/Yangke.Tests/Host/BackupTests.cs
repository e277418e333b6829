using Microsoft.Extensions.DependencyInjection;
using Yangke.Host;
using Yangke.Host.Verbs;
using Yangke.Tests.Kernel.Files;
using Yangke.Tests.People.Attachments;

namespace Yangke.Tests.Host;

/// <summary>Folder, passphrase and nothing else bring the house back, and what was sealed stays proved (DESIGN §9).</summary>
public sealed class BackupTests
{
    [Theory, BothEngines]
    public async Task FolderAndPassphraseAloneBringTheHouseBack(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new RegisterCustomer("备份前", "13700001111", Workplace: "云栖小镇")).Succeeds();
        var attachment = await world.Attaches(Who.BranchManager, "病历.png", InformationLevel.Medical);
        var backup = await Backup(world, "a phrase nobody guesses");
        await world.As(Who.Receptionist).Do(new RegisterCustomer("备份后")).Succeeds();

        await using var empty = await World.Empty(engine, upgraded: false);
        var (settings, passphrase) = (Elsewhere(empty), await PassphraseFile(empty, "a phrase nobody guesses"));
        var said = new List<string>();
        (await Backups.Restore(new Options(["--from", backup, "--passphrase-file", passphrase]), settings, Into(said))).ShouldBe(0, string.Join('\n', said));
        said.ShouldHaveSingleItem().ShouldEndWith("clean");

        await using var house = HouseVerbHost.Services(settings);
        await HouseServices.Open(house, CancellationToken.None);
        var works = house.GetRequiredService<Works>();
        var signedIn = await new Desk(works, Actor.Nobody).Do(new SignIn(Cast.AccountOf(Who.BranchManager), Cast.Password, "test", "127.0.0.1")).Succeeds();
        var desk = new Desk(works, (await new Desk(works, Actor.System).Ask(new WhoIs(signedIn.Secret))).Value!.Actor);
        (await desk.Ask(new FindCustomers("云栖"))).Value!.Hits.ShouldHaveSingleItem().Name.ShouldBe("备份前");
        (await desk.Ask(new FindCustomers("备份后"))).Value!.Hits.ShouldBeEmpty();
        var content = (await desk.Ask(new AttachmentContent(attachment))).Value!;
        (await house.GetRequiredService<FileStore>().Get(content.File, content.FileKey, CancellationToken.None)).ShouldBe(Pictures.Png(640, 480));
        // It goes on: a new customer gets a number of her own, and the proof still holds.
        (await desk.Do(new RegisterCustomer("恢复后"))).Ok.ShouldBeTrue();
        (await HouseVerbs.Run(["verify"], null, house, Into(said), CancellationToken.None)).ShouldBe(0, string.Join('\n', said));
    }

    [Theory, BothEngines]
    public async Task AWrongPassphraseOpensNothingAndAHouseIsNeverOverwritten(Engine engine)
    {
        await using var world = await World.Open(engine);
        var backup = await Backup(world, "a phrase nobody guesses");
        await using var empty = await World.Empty(engine, upgraded: false);
        var wrong = await PassphraseFile(empty, "another phrase altogether");
        (await Should.ThrowAsync<UsageProblem>(() => Backups.Restore(
            new Options(["--from", backup, "--passphrase-file", wrong]), Elsewhere(empty), Into([])))).Message.ShouldContain("passphrase");
        var right = await PassphraseFile(empty, "a phrase nobody guesses");
        (await Should.ThrowAsync<UsageProblem>(() => Backups.Restore(
            new Options(["--from", backup, "--passphrase-file", right]), world.Settings, Into([])))).Message.ShouldContain("already holds a house");
    }

    private static async Task<string> Backup(World world, string phrase)
    {
        var folder = Path.Combine(world.Settings.DataFolder, "backup");
        var said = new List<string>();
        (await HouseVerbs.Run(["backup", "--to", folder], phrase, world.Get<IServiceProvider>(), Into(said), CancellationToken.None))
            .ShouldBe(0, string.Join('\n', said));
        return folder;
    }

    // Another machine: neither the key nor the seal heads are there.
    private static HouseSettings Elsewhere(World empty) =>
        empty.Settings with { KeyFile = Path.Combine(empty.Settings.DataFolder, "restored.key") };

    private static async Task<string> PassphraseFile(World world, string phrase)
    {
        var file = Path.Combine(world.Settings.DataFolder, $"phrase{phrase.Length}");
        await File.WriteAllTextAsync(file, phrase);
        return file;
    }

    private static Output Into(List<string> said) => new(said.Add, () => Task.CompletedTask);
}

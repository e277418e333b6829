using System.Text;

namespace Yangke.Tests.Kernel.Files;

/// <summary>Files at rest are closed, wait a day for their row, and leave a week after it.</summary>
public sealed class KeepFileTests
{
    [Theory, BothEngines]
    public async Task WhatIsOnDiskSaysNothing(Engine engine)
    {
        await using var world = await World.Open(engine);
        var content = Encoding.UTF8.GetBytes("%PDF- her diagnosis");
        var (name, key) = await world.Get<FileStore>().Put(content, CancellationToken.None);
        var onDisk = await File.ReadAllBytesAsync(Directory.EnumerateFiles(world.Settings.FilesFolder, name, SearchOption.AllDirectories).Single());
        onDisk.AsSpan().IndexOf("diagnosis"u8).ShouldBe(-1);
        (await world.Get<FileStore>().Get(name, key, CancellationToken.None)).ShouldBe(content);
        // The same content again is another file under another key.
        (await world.Get<FileStore>().Put(content, CancellationToken.None)).Name.ShouldNotBe(name);
    }

    [Theory, BothEngines]
    public async Task AFileThatWasTouchedDoesNotOpen(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (name, key) = await world.Get<FileStore>().Put("%PDF-"u8.ToArray(), CancellationToken.None);
        var path = Directory.EnumerateFiles(world.Settings.FilesFolder, name, SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => world.Get<FileStore>().Get(name, key, CancellationToken.None));
        await Should.ThrowAsync<ArgumentException>(() => world.Get<FileStore>().Get("../../etc/passwd", key, CancellationToken.None));
    }

    [Theory, BothEngines]
    public async Task WhatNobodyTakesGoesAfterADayAndItsBytesAWeekLater(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (name, _) = await Send(world);
        var path = Directory.EnumerateFiles(world.Settings.FilesFolder, name, SearchOption.AllDirectories).Single();
        world.Clock.Move(TimeSpan.FromHours(23));
        await Sweep(world);
        (await Keys(world)).ShouldBe(1);
        world.Clock.Move(TimeSpan.FromHours(2));
        await Sweep(world);
        (await Keys(world)).ShouldBe(0);
        File.Exists(path).ShouldBeTrue();
        world.Clock.Move(TimeSpan.FromDays(8));
        await Sweep(world);
        File.Exists(path).ShouldBeFalse();
        (await world.Scalar<long>("SELECT count(*) FROM stored_file")).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task AFileWhoseRowWasNeverWrittenGoesToo(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (lost, _) = await world.Get<FileStore>().Put("%PDF-"u8.ToArray(), CancellationToken.None);
        var (kept, _) = await Send(world);
        foreach (var path in Directory.EnumerateFiles(world.Settings.FilesFolder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, world.Works.Clock.SystemNow - TimeSpan.FromDays(2));
        }
        await Sweep(world);
        Directory.EnumerateFiles(world.Settings.FilesFolder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe([kept]);
        lost.ShouldNotBe(kept);
    }

    private static async Task<(string Name, FileId Id)> Send(World world)
    {
        var (name, key) = await world.Get<FileStore>().Put("%PDF-"u8.ToArray(), CancellationToken.None);
        return (name, (await world.System.Do(new KeepFile(Places.Staff(Who.Nurse), name, key, new FileKind("application/pdf"), 5))).Value);
    }

    private static Task<long> Keys(World world) => world.Scalar<long>("SELECT count(*) FROM stored_file WHERE file_key IS NOT NULL");

    private static async Task Sweep(World world) =>
        (await world.System.Do(new Perform(new SweepFiles(world.Get<FileStore>()).Run))).Ok.ShouldBeTrue();
}

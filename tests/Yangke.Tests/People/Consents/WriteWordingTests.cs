namespace Yangke.Tests.People.Consents;

public sealed class WriteWordingTests
{
    [Theory, BothEngines]
    public async Task ItGetsTheNextNumberAndTheEarlierStaysWordForWord(Engine engine)
    {
        await using var world = await World.Open(engine);
        var before = (await world.As(Who.Administrator).Ask(new WordingList()).Succeeds()).Rows.Single(r => r.Purpose == ConsentPurpose.Photos);
        var written = await world.As(Who.Administrator).Do(new WriteWording(ConsentPurpose.Photos, "我同意照片用于院内教学与面诊。", "I agree that my photos are used in the house.")).Succeeds();
        written.Number.ShouldBe(2);
        var rows = (await world.As(Who.Administrator).Ask(new WordingList()).Succeeds()).Rows.Where(r => r.Purpose == ConsentPurpose.Photos).ToList();
        rows.Select(r => (r.Number, r.IsNewest, r.WrittenByName)).ShouldBe([(2, true, "管理员"), (1, false, null)]);
        rows[1].ShouldBe(before with { IsNewest = false });
        await world.Facts.Were<WordingWritten>(f => f == new WordingWritten(written.Wording, ConsentPurpose.Photos, 2));
        await Should.ThrowAsync<Exception>(world.Sql("UPDATE people_wordings SET zh = 'x'"));
    }

    [Theory, BothEngines]
    public async Task OnlyWhoMayAndInBothLanguages(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Do(new WriteWording(ConsentPurpose.Photos, "我同意照片用于院内教学与面诊。", "I agree to this wording.")).IsRefused("kernel.not-permitted");
        await world.As(Who.Administrator).Do(new WriteWording(ConsentPurpose.Photos, "我同意照片用于院内教学与面诊。", " ")).IsRefused("kernel.shape", "en");
        await world.As(Who.Administrator).Do(new WriteWording(ConsentPurpose.Photos, "太短", "I agree to this wording.")).IsRefused("kernel.shape", "zh");
    }
}
